// 3.3.1 and 2.4.6: an error says which field it means, and fields with the same label are told apart by their group.
kit => {
  const findings = [];
  const ERROR = /(^|[-_\s])(error|errors|erreur|invalid)([-_\s]|$)/i;
  const FIELDS = 'input:not([type=hidden], [type=submit], [type=button], [type=reset], [type=image]), select, textarea';
  const fieldsOf = place => [...place.querySelectorAll(FIELDS)].filter(kit.isVisible);
  const labelOf = field => kit.words(kit.name(field)).replace(/\s*\([^)]*\)|[:*]/g, '').toLowerCase();
  const namesWord = (message, label) => label && new RegExp(`(^|[^\\p{L}])${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}([^\\p{L}]|$)`, 'iu').test(message);

  const references = element => ['aria-describedby', 'aria-errormessage', 'aria-labelledby']
    .flatMap(attribute => (element.getAttribute(attribute) ?? '').split(/\s+/));
  for (const form of kit.all('form')) {
    const fields = fieldsOf(form);
    const isReferred = message => message.id && fields.some(field => references(field).includes(message.id));
    const messages = [...form.querySelectorAll('[id], [class], [role=alert]')]
      .filter(element => element.matches('[role=alert]') || ERROR.test(element.id) || ERROR.test(element.getAttribute('class') ?? ''))
      .filter(element => !element.matches(FIELDS) && !element.querySelector(FIELDS) && kit.isVisible(element) && kit.words(element.textContent));
    for (const message of messages) {
      const words = kit.words(message.textContent);
      const named = fields.filter(field => namesWord(words, labelOf(field)));
      const twice = named.find(field => named.some(other => other !== field && labelOf(other) === labelOf(field)
        && other.type !== 'radio' && !namesWord(words, groupName(field))));
      if (!kit.isExposed(message)) {
        findings.push(kit.finding('3.3.1', 'error-hidden', message, 'The error is hidden from assistive technology.'));
      } else if (fields.length > 0 && named.length === 0 && !isReferred(message)) {
        findings.push(kit.finding('3.3.1', 'error-without-field', message, 'The error names no field and belongs to none.'));
      } else if (twice && !isReferred(message)) {
        findings.push(kit.finding('3.3.1', 'error-ambiguous', message, `The error names "${labelOf(twice)}", which several fields are called.`));
      }
    }
  }

  function groupName(field) {
    const group = field.closest('fieldset, [role=group], [role=radiogroup]');
    return group ? kit.name(group).toLowerCase() : '';
  }
  const hasShownHeading = group => [...group.querySelectorAll('h1, h2, h3, h4, h5, h6, legend, [role=heading]')].some(kit.isVisible);
  const groups = kit.all('fieldset, [role=group]').filter(group => kit.isVisible(group) && !groupName(group) && !hasShownHeading(group));
  groups.forEach((group, index) => {
    for (const field of fieldsOf(group)) {
      if (labelOf(field) && groups.slice(0, index).some(earlier => fieldsOf(earlier).some(other => labelOf(other) === labelOf(field)))) {
        findings.push(kit.finding('2.4.6', 'same-label', field, `Several fields are called "${labelOf(field)}", in groups without a visible name.`));
      }
    }
  });
  return findings;
}

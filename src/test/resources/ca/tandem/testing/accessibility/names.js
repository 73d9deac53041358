// 2.5.3: what stands on a control is within its name, so that whoever speaks it reaches it.
kit => {
  const spoken = value => kit.words(value).toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/\s*([^\p{L}\p{N}\s])\s*/gu, '$1')
    .replace(/(^|\s)[.,;:!?…]+|[.,;:!?…]+(?=\s|$)/g, '$1').trim();
  const within = (label, name) => (` ${name} `).includes(` ${label} `);
  const roles = ['button', 'link', 'checkbox', 'radio', 'menuitem', 'menuitemcheckbox', 'menuitemradio', 'option', 'switch', 'tab', 'treeitem'];
  const isIcon = element => /icon/i.test(getComputedStyle(element).fontFamily);
  return kit.all('[aria-label], [aria-labelledby]')
    .filter(element => roles.includes(kit.role(element)) && !isIcon(element))
    .map(element => [element, spoken(kit.shownText(element)), spoken(kit.name(element))])
    .filter(([, label, name]) => label.length > 1 && /[\p{L}\p{N}]/u.test(label) && name && !within(label, name))
    .map(([element, label, name]) =>
      kit.finding('2.5.3', 'label-in-name', element, `The name "${name}" does not hold what stands there: "${label}".`));
}

// 2.2.1, 2.2.4, 3.2.5, 1.4.4, 1.3.4, 2.4.1 and 2.4.2: what holds of the page as a whole.
kit => {
  const findings = [];
  const TWENTY_HOURS = 72000;
  // Of several, the first with a valid time counts.
  const refresh = kit.all('meta[http-equiv=refresh i]')
    .map(meta => ({meta, found: /^\s*(\d+)(?:\.[\d.]*)?(?:\s*$|[;,\s])/.exec(meta.content)}))
    .find(({found}) => found);
  if (refresh && Number(refresh.found[1]) > 0) {
    const message = `The page goes away or is loaded anew after ${refresh.found[1]} seconds.`;
    if (Number(refresh.found[1]) <= TWENTY_HOURS) {
      findings.push(kit.finding('2.2.1', 'refresh', refresh.meta, message));
    }
    findings.push(kit.finding('2.2.4', 'refresh', refresh.meta, message), kit.finding('3.2.5', 'refresh', refresh.meta, message));
  }

  // As CSS Device Adaptation read the values: what is no number is 0.
  for (const meta of kit.all('meta[name=viewport i]')) {
    const values = Object.fromEntries(meta.content.toLowerCase().split(/[,;\s]+/).map(pair => pair.split('=')));
    const numberOf = value => value === 'yes' ? 1 : value === 'device-width' || value === 'device-height' ? 10 : parseFloat(value) || 0;
    const scalable = values['user-scalable'];
    const largest = values['maximum-scale'];
    if ((scalable !== undefined && Math.abs(numberOf(scalable)) < 1) || (largest !== undefined && numberOf(largest) >= 0 && numberOf(largest) < 2)) {
      findings.push(kit.finding('1.4.4', 'viewport', meta, 'The page keeps readers from making it twice as large.'));
    }
  }

  const angleOf = style => {
    const probe = document.createElement('i');
    probe.style.cssText = `position: absolute; transform: ${style.transform || 'none'}`;
    document.documentElement.append(probe);
    const matrix = new DOMMatrix(getComputedStyle(probe).transform);
    probe.remove();
    const turned = Math.atan2(matrix.b, matrix.a) * 180 / Math.PI;
    const [, amount, unit] = /(-?[\d.]+)(deg|rad|turn|grad)/.exec(style.rotate ?? '') ?? [];
    return turned + (amount ? amount * {deg: 1, rad: 180 / Math.PI, turn: 360, grad: 0.9}[unit] : 0);
  };
  const rulesOf = (rules, media) => [...rules].flatMap(rule => rule instanceof CSSMediaRule
    ? rulesOf(rule.cssRules, `${media} ${rule.conditionText}`)
    : rule.cssRules?.length ? rulesOf(rule.cssRules, media).concat({rule, media}) : [{rule, media}]);
  const rules = [...document.styleSheets].flatMap(sheet => {
    try {
      return rulesOf(sheet.cssRules, '');
    } catch {
      return [];
    }
  }).filter(({rule}) => rule.style && (rule.style.transform || rule.style.rotate));
  for (const {rule} of rules.filter(({media}) => /orientation:\s*(portrait|landscape)/.test(media))) {
    const usual = rules.find(other => !/orientation/.test(other.media) && other.rule.selectorText === rule.selectorText);
    const turned = Math.abs(Math.round(angleOf(rule.style) - (usual ? angleOf(usual.rule.style) : 0))) % 180;
    const element = document.querySelector(rule.selectorText);
    if (turned === 90 && element && kit.isVisible(element)) {
      findings.push(kit.finding('1.3.4', 'orientation', element, 'The page is turned back when the screen is turned.'));
    }
  }

  const main = kit.all('main, [role=main], h1, h2, h3, h4, h5, h6, [role=heading]');
  const jumps = kit.all('a[href^="#"]').filter(link => link.getAttribute('href').length > 1);
  const others = kit.all('a[href]').filter(link => !link.getAttribute('href').startsWith('#'));
  const begin = document.querySelector('p');
  const isBefore = link => !begin || link.compareDocumentPosition(begin) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isRepeated = others.some(link => !link.closest('p, li') && isBefore(link)) && kit.all('aside, nav, header').length > 0;
  if (isRepeated && main.length === 0 && jumps.length === 0 && kit.all('script, button, iframe').length === 0) {
    findings.push(kit.finding('2.4.1', 'bypass', document.documentElement, 'Neither headings, nor landmarks, nor a link lead to the content.'));
  }

  const stemsOf = value => kit.words(value).toLowerCase().match(/\p{L}{4,}/gu)?.map(word => word.slice(0, 5)) ?? [];
  const title = stemsOf(document.title);
  const content = stemsOf(document.body?.innerText);
  if (title.length > 1 && content.length > 5 && !title.some(stem => content.includes(stem))) {
    findings.push(kit.finding('2.4.2', 'title', document.querySelector('title') ?? document.documentElement,
      `"${document.title}" has no word of the page.`));
  }
  return findings;
}

// 2.4.4 and 2.4.9: where a link leads is clear, from its words with those around it or from its words alone.
kit => {
  const FORMATS = ['html', 'epub', 'pdf', 'csv', 'xml', 'json', 'plain text', 'texte brut', 'word', 'excel'];
  const GENERIC = [...FORMATS, 'more', 'read more', 'learn more', 'see more', 'more info', 'go', 'here', 'click here', 'link', 'this', 'details',
    'plus', 'lire la suite', 'en savoir plus', 'voir plus', 'suite', 'ici', 'cliquez ici', 'lien', 'détails'];
  const POINTING = /^(this|that|these|those|ce|cet|cette|ces) \p{L}+$/u;
  const TRACKING = /^(utm_\w+|fbclid|gclid)$/;
  const CONTEXT = 'p, li, td, th, dt, dd, [role=listitem], [role=cell], [role=gridcell]';
  const wordsOf = value => kit.words(value).toLowerCase().replace(/[.…:>»→]+$/, '').trim();

  const headersOf = cell => [...cell.closest('table').querySelectorAll('th')].filter(header => header !== cell);
  // The sentence, list items and cells around a link, with the headers of the cell and what describes the link.
  const contextOf = link => {
    const around = [];
    for (let place = link.parentElement?.closest(CONTEXT); place; place = place.parentElement?.closest(CONTEXT)) {
      around.push(place, ...(place.matches('td') ? headersOf(place) : []));
    }
    const described = (link.getAttribute('aria-describedby') ?? '').split(/\s+/).map(id => id && document.getElementById(id)).filter(Boolean);
    return [...around, ...described];
  };
  const hasWordsBeside = link => [...link.parentNode.childNodes].some(node => node.nodeType === Node.TEXT_NODE && wordsOf(node.data));
  const isAlone = link => !hasWordsBeside(link) && contextOf(link).every(place => wordsOf(place.textContent) === wordsOf(link.textContent));

  const addressOf = link => {
    const written = link.getAttribute('href') ?? link.getAttribute('xlink:href')
      ?? /location(?:\.href)?\s*\+?=\s*'([^']*)'/.exec(link.getAttribute('onclick') ?? '')?.[1];
    try {
      return written === undefined || written === null ? null : new URL(written, document.baseURI);
    } catch {
      return null;
    }
  };
  // Other paths may lead to the same page; another site, or another query for the same path, does not.
  const leadsElsewhere = (one, other) => {
    const query = address => [...address.searchParams].filter(([name]) => !TRACKING.test(name)).toString();
    return /^https?:$/.test(one.protocol) && /^https?:$/.test(other.protocol)
      && (one.hostname.replace(/^www\./, '') !== other.hostname.replace(/^www\./, '')
        || (one.pathname === other.pathname && one.search && other.search && query(one) !== query(other)));
  };

  const links = kit.all('a[href], area[href], [role=link], svg a')
    .filter(link => kit.role(link) === 'link' && kit.isExposed(link))
    .map(link => ({link, name: wordsOf(kit.name(link)), address: addressOf(link)}))
    .filter(({name}) => name);
  const findings = [];
  for (const {link, name} of links) {
    if (GENERIC.includes(name) || POINTING.test(name)) {
      findings.push(kit.finding('2.4.9', 'link-words', link, `"${name}" alone does not say where the link leads.`));
    }
    if (GENERIC.includes(name) && isAlone(link)) {
      findings.push(kit.finding('2.4.4', 'link-context', link, `Neither "${name}" nor what is around it says where the link leads.`));
    }
  }
  const sameSentence = (one, other) => {
    const place = one.closest(CONTEXT);
    return place ? place === other.closest(CONTEXT) : !other.closest(CONTEXT) && one.parentElement === other.parentElement;
  };
  links.forEach((later, index) => {
    const earlier = links.slice(0, index).find(other => other.name === later.name && other.address && later.address
      && leadsElsewhere(other.address, later.address));
    if (!earlier) {
      return;
    }
    findings.push(kit.finding('2.4.9', 'same-words', later.link, `"${later.name}" leads elsewhere than ${earlier.address} does.`));
    const isParameter = earlier.address.hostname === later.address.hostname;
    if (isParameter ? sameSentence(earlier.link, later.link) || (isAlone(earlier.link) && isAlone(later.link))
      : isAlone(earlier.link) && isAlone(later.link) && earlier.link.closest(CONTEXT) && later.link.closest(CONTEXT)) {
      findings.push(kit.finding('2.4.4', 'same-context', later.link,
        `"${later.name}" leads elsewhere than ${earlier.address} does, and nothing around tells them apart.`));
    }
  });
  return findings;
}

// Texts with the language that the page says they have, for LanguageCheck: those of the page itself together, each other part by itself.
kit => {
  const texts = new Map();
  for (const node of kit.textNodes(document.body ?? document.documentElement)) {
    const element = node.parentElement;
    if (element.closest('script, style, template, code') || !kit.isExposed(element)) {
      continue;
    }
    const place = element.closest('[lang]') ?? document.documentElement;
    texts.set(place, `${texts.get(place) ?? ''} ${node.data}`);
  }
  return [...texts].map(([place, words]) => ({
    ...kit.finding(place === document.documentElement ? '3.1.1' : '3.1.2', 'language', place, ''),
    language: (place.getAttribute('lang') ?? '').trim().toLowerCase().split('-')[0],
    words,
  }));
}

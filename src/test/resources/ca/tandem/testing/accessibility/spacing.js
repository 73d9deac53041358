// 1.4.12: readers can set spaces between letters, words and lines, unless an important style of an element is less than they need.
kit => {
  const LEAST = {'letter-spacing': 0.12, 'word-spacing': 0.16, 'line-height': 1.5};
  const isShort = (property, element) => {
    const style = getComputedStyle(element);
    const value = style.getPropertyValue(property);
    const size = parseFloat(style.fontSize);
    const length = value === 'normal' ? (property === 'line-height' ? 1.2 * size : 0) : parseFloat(value);
    return length < LEAST[property] * size - 0.01;
  };
  const isSeveralLines = node => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1;
  };
  const source = (property, element) => {
    for (let place = element; place; place = place.parentElement) {
      const value = place.style?.getPropertyValue(property);
      if (value && !['inherit', 'unset', 'revert', 'revert-layer'].includes(value)) {
        return place.style.getPropertyPriority(property) === 'important' ? place : null;
      }
    }
    return null;
  };
  const findings = new Map();
  for (const node of kit.textNodes(document.body ?? document.documentElement)) {
    const element = node.parentElement;
    if (element.closest('script, style, template') || !kit.isVisible(element)) {
      continue;
    }
    for (const property of Object.keys(LEAST)) {
      const place = source(property, element);
      if (place && isShort(property, element) && (property !== 'line-height' || isSeveralLines(node))) {
        findings.set(place, kit.finding('1.4.12', property, place, `An important ${property} is less than readers may need.`));
      }
    }
  }
  return [...findings.values()];
}

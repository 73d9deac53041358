// 1.4.4: text of twice the size is not cut off by a box that does not grow with it.
kit => {
  const isFixed = (element, style) => {
    const before = element.getBoundingClientRect().height;
    const size = element.style.fontSize;
    const priority = element.style.getPropertyPriority('font-size');
    element.style.setProperty('font-size', `${2 * parseFloat(style.fontSize)}px`, 'important');
    const cut = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1;
    const wide = style.whiteSpace.startsWith('nowrap') && element.scrollWidth > element.clientWidth + 1;
    element.style.setProperty('font-size', size, priority);
    return {cut, wide, before};
  };
  const leadsToAll = element => element.nextElementSibling?.matches('a[href]') || element.closest('a[href]');
  return kit.all('body *')
    .filter(element => !(element instanceof SVGElement) && kit.isVisible(element) && !element.closest('[aria-hidden=true]'))
    .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && kit.words(node.data)))
    .filter(element => {
      const style = getComputedStyle(element);
      return (style.overflowY === 'hidden' || style.overflowY === 'clip') && !leadsToAll(element) && isFixed(element, style).cut;
    })
    .map(element => kit.finding('1.4.4', 'clipped', element, 'Text of twice the size is cut off.'));
}

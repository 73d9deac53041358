// 1.4.4: text of twice the size is not cut off by a box that does not grow with it.
kit => {
  const isCut = (element, style) => {
    const size = element.style.fontSize;
    const priority = element.style.getPropertyPriority('font-size');
    element.style.setProperty('font-size', `${2 * parseFloat(style.fontSize)}px`, 'important');
    const isHigher = element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 1;
    element.style.setProperty('font-size', size, priority);
    return isHigher;
  };
  const leadsToAll = element => element.nextElementSibling?.matches('a[href]') || element.closest('a[href]');
  return kit.all('body *')
    .filter(element => !(element instanceof SVGElement) && kit.isVisible(element) && !element.closest('[aria-hidden=true]'))
    .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && kit.words(node.data)))
    .filter(element => {
      const style = getComputedStyle(element);
      return (style.overflowY === 'hidden' || style.overflowY === 'clip') && !leadsToAll(element) && isCut(element, style);
    })
    .map(element => kit.finding('1.4.4', 'clipped', element, 'Text of twice the size is cut off.'));
}

// Places, colours and least contrasts of the texts on a page, for ContrastCheck.
kit => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const coloursOf = value => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = value;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const opacityOf = element => element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;
  const isInactive = element => element.closest(':disabled, [aria-disabled=true], [inert]') || element.closest('label')?.control?.disabled
    || [...document.querySelectorAll(':disabled[aria-labelledby], [aria-disabled=true][aria-labelledby]')]
      .some(control => control.getAttribute('aria-labelledby').split(/\s+/).some(id => id && document.getElementById(id)?.contains(element)))
    || [...document.querySelectorAll('[role=group][aria-disabled=true]')].some(group => group.contains(element));
  return kit.textNodes(document.body ?? document.documentElement)
    .filter(node => !node.parentElement.closest('script, style, template, svg, option') && /[\p{L}\p{N}]/u.test(node.data))
    // A single sign that has a name is a picture, not a text.
    .filter(({data, parentElement}) => kit.words(data).length > 1 || !parentElement.closest('[aria-label], [aria-labelledby]'))
    .filter(({parentElement}) => kit.isVisible(parentElement) && !isInactive(parentElement))
    .map(node => {
      const element = node.parentElement;
      const style = getComputedStyle(element);
      const size = parseFloat(style.fontSize);
      const colour = coloursOf(style.webkitTextFillColor ?? style.color);
      const range = document.createRange();
      range.selectNodeContents(node);
      return {
        ...kit.finding('1.4.3', 'contrast', element, ''),
        colour: colour.slice(0, 3),
        alpha: colour[3] / 255 * opacityOf(element),
        isLarge: size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700),
        lines: [...range.getClientRects()].map(({x, y, width, height}) => [x + scrollX, y + scrollY, width, height].map(Math.round)),
      };
    });
}

// What has the focus once the page has done what it does with it, and how each stop so far looks with the focus and without.
async ({selector}) => {
  const frame = () => new Promise(done => requestAnimationFrame(done));
  for (let frames = 0; frames < 3; frames++) {
    await frame();
  }
  const PROPERTIES = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'borderColor', 'borderWidth', 'backgroundColor',
    'backgroundImage', 'color', 'textDecoration', 'opacity', 'transform', 'filter', 'width', 'height', 'top', 'left', 'display', 'fontWeight'];
  const look = element => {
    const places = [element, element.parentElement, element.nextElementSibling, element.previousElementSibling].filter(Boolean);
    return JSON.stringify(places.flatMap(place => ['', '::before', '::after']
      .map(part => PROPERTIES.map(property => getComputedStyle(place, part || null)[property]))));
  };
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) {
    focused = focused.shadowRoot.activeElement;
  }
  const seen = window.tandemFocus ??= {stops: new Map(), unseen: []};
  if (seen.last && seen.last !== focused && seen.last.isConnected) {
    if (look(seen.last) === seen.stops.get(seen.last) && !seen.last.matches(':focus-within')) {
      seen.unseen.push(selector(seen.last));
    }
  }
  const isPage = !focused || focused === document.body || focused === document.documentElement;
  seen.last = isPage ? null : focused;
  if (!isPage) {
    seen.stops.set(focused, look(focused));
  }
  return isPage ? '' : selector(focused);
}

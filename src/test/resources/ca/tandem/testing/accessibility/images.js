// 1.1.1 and 1.4.5: no picture that says something is kept from whoever does not see it, and none is there for the sake of its words.
kit => {
  const findings = [];
  const isNamed = element => element.closest('[aria-label], [aria-labelledby], [title], a, button, figure');
  for (const image of kit.all('img').filter(kit.isVisible)) {
    const file = (image.getAttribute('src') ?? '').split(/[?#]/)[0].split('/').pop();
    // Without an alternative, whoever hid it meant to.
    const isMeant = !image.hasAttribute('alt') && image.closest('[aria-hidden=true]');
    const isLeftOut = !kit.isExposed(image) || ['none', 'presentation', null].includes(kit.role(image));
    if (isLeftOut && !isMeant && image.naturalWidth > 0 && /logo/i.test(file) && !isNamed(image.parentElement ?? image)) {
      findings.push(kit.finding('1.1.1', 'logo-without-name', image, `${file} is no decoration, but has no name.`));
    }
    if (/^data:image\/svg\+xml/.test(image.src) && /<text[\s>]/i.test(decodeURIComponent(image.src)) && !/logo/i.test(image.alt)) {
      findings.push(kit.finding('1.4.5', 'text-in-picture', image, 'The picture holds a text, which cannot be styled.'));
    }
  }
  // An object shows its own content in place of what is within, unless that could not be had.
  for (const object of kit.all('object[data]').filter(kit.isVisible)) {
    const isImage = /^image\//.test(object.type) || /\.(png|jpe?g|gif|svg|webp|avif)([?#]|$)/i.test(object.data);
    if (isImage && kit.isExposed(object) && !['none', 'presentation'].includes(object.getAttribute('role')) && !kit.name(object)) {
      findings.push(kit.finding('1.1.1', 'object-without-name', object, 'The object shows a picture, but has no name.'));
    }
  }
  return findings;
}

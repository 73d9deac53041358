// The stops of the Tab key on a page, for KeyboardCheck. Of radio buttons of one name there is one stop, so they are left out.
kit => kit.all('iframe').length > 0 ? [] : kit.all('a[href], area[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')
  .filter(element => kit.isFocusable(element) && element.tabIndex >= 0 && element.checkVisibility({visibilityProperty: true}))
  .filter(element => element.type !== 'radio' && !element.closest('[inert], dialog:not([open])'))
  .map(element => kit.finding('2.1.2', 'keyboard-trap', element, 'The Tab key does not get there: something before it keeps the focus.'))

// 4.1.2 and 2.1.1: what the keyboard reaches is told to assistive technology, and what it should reach is not left out.
kit => {
  const findings = [];
  const before = document.activeElement;
  for (const element of kit.all('[aria-hidden=true], [aria-hidden=true] *')) {
    // axe-core reports those that are on the screen.
    if (!kit.isVisible(element) && kit.isFocusable(element) && element.tabIndex >= 0 && element.checkVisibility({visibilityProperty: true})) {
      element.focus();
      // A sentinel at the end of a dialog passes the focus on; that is no place to be.
      if (element.getRootNode().activeElement === element) {
        findings.push(kit.finding('4.1.2', 'hidden-focus', element, 'It is hidden from assistive technology, but the keyboard stops at it.'));
      }
      element.blur();
    }
  }
  before?.focus?.();
  // What is inert, beneath a dialog, or too small to be seen, is meant to be passed over.
  const isBeneath = frame => [...document.querySelectorAll('dialog:modal')].some(dialog => !dialog.contains(frame));
  for (const frame of kit.all('iframe[tabindex^="-"]')) {
    const stops = frame.contentDocument?.querySelectorAll('a[href], button, input, select, textarea, [tabindex]') ?? [];
    if ([...stops].some(stop => stop.tabIndex >= 0 && stop.checkVisibility())
      && frame.clientWidth > 1 && frame.clientHeight > 1 && frame.checkVisibility() && !frame.closest('[inert]') && !isBeneath(frame)) {
      findings.push(kit.finding('2.1.1', 'frame-keyboard', frame, 'The keyboard does not get to the controls within.'));
    }
  }
  return findings;
}

// What the checks share; names, roles and visibility are those that axe-core works out, within shadow trees and frames of this origin too.
const {aria, dom, text} = axe.commons;

const trees = root => [root, ...[...root.querySelectorAll('*')].flatMap(element => element.shadowRoot ? trees(element.shadowRoot) : [])];

const words = value => (value ?? '').replace(/\s+/g, ' ').trim();

const selector = element => {
  const steps = [];
  for (let step = element; step && step.nodeType === Node.ELEMENT_NODE; step = step.parentElement) {
    if (step.id) {
      return [`#${CSS.escape(step.id)}`, ...steps].join(' > ');
    }
    const alike = [...(step.parentNode?.children ?? [])].filter(other => other.localName === step.localName);
    steps.unshift(step.localName + (alike.length > 1 ? `:nth-of-type(${alike.indexOf(step) + 1})` : ''));
  }
  return steps.join(' > ');
};

// What a shadow tree does not take up is nowhere: nobody sees it, and axe-core does not know it.
const isTaken = element => Boolean(axe.utils.getNodeFromTree(element));

const kit = {
  words,
  all: selectors => trees(document).flatMap(root => [...root.querySelectorAll(selectors)]).filter(isTaken),
  name: element => words(text.accessibleText(element)),
  role: element => aria.getRole(element),
  isVisible: element => isTaken(element) && dom.isVisibleOnScreen(element),
  isExposed: element => isTaken(element) && dom.isVisibleToScreenReaders(element),
  isFocusable: element => dom.isFocusable(element),
  shownText: element => words(dom.isVisibleOnScreen(element) ? text.visibleVirtual(axe.utils.getNodeFromTree(element), true) : ''),
  textNodes: root => {
    const nodes = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      if (words(walker.currentNode.data)) {
        nodes.push(walker.currentNode);
      }
    }
    return nodes;
  },
  finding: (criterion, rule, element, message) => ({criterion, rule, target: selector(element), message}),
};

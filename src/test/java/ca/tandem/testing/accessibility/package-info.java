/** Checks of WCAG 2.2 on a page in a browser: those of axe-core, and the kit's own for what axe-core leaves out. */
package ca.tandem.testing.accessibility;

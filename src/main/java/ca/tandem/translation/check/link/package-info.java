/** Checks of links: their targets in either language, and their words. */
package ca.tandem.translation.check.link;

/** Pages for translating a posting: unit by unit, as a whole text, or in a file for translators outside the portal. */
package ca.tandem.web.translation;

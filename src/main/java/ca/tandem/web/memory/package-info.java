/** Page of the translation memory, with its import and export as TMX. */
package ca.tandem.web.memory;

/** Where a posting is translated: unit by unit, as a whole text, or in a file for whoever works elsewhere. */
package ca.tandem.web.translation;

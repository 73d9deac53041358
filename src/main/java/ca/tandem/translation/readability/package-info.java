/** How easily a text reads: measures of plain language for both languages, which are advice and no findings. */
package ca.tandem.translation.readability;

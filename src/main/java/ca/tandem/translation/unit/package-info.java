/**
 * Translation unit by unit: what is translated, what its source has become since, and who did it. The text of an edition stays the
 * truth; units are how it is written.
 */
package ca.tandem.translation.unit;

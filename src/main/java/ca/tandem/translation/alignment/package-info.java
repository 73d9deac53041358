/** Which block of one text says what which block of the other says, found without knowing who wrote them. */
package ca.tandem.translation.alignment;

/**
 * Which block of one text says what which block of the other says, found without knowing who wrote them. What is not certain is left without
 * counterpart. The way in is {@link ca.tandem.translation.alignment.Aligner}.
 */
package ca.tandem.translation.alignment;

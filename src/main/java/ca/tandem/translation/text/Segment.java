package ca.tandem.translation.text;

/**
 * A sentence of a unit.
 *
 * @param start its first character in the unit's text
 * @param end the character after its last
 * @param text what stands between, without white space at either end
 */
public record Segment(int start, int end, String text) {}

package ca.tandem.translation.text;

/**
 * A segment: a sentence of a unit.
 *
 * @param start the position of its first character in the unit's text
 * @param end the position after its last character
 * @param text the characters between, without white space at either end
 */
public record Segment(int start, int end, String text) {}

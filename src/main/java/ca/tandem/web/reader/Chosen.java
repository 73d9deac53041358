package ca.tandem.web.reader;

/**
 * Something that narrows the list now.
 *
 * @param name the parameter
 * @param value its value
 * @param without the address of the list without it
 */
public record Chosen(String name, String value, String without) {}

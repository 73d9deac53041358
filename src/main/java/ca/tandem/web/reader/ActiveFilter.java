package ca.tandem.web.reader;

/**
 * An active filter of a list.
 *
 * @param name the name of the query parameter
 * @param value its value
 * @param without the address of the list without this filter
 */
public record ActiveFilter(String name, String value, String without) {}

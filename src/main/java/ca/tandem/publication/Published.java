package ca.tandem.publication;

/**
 * Something that readers see has changed. Observe it after the commit ({@code during = AFTER_SUCCESS}).
 *
 * @param number the number of the publication
 */
public record Published(long number) {}

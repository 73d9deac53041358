package ca.tandem.publication;

/**
 * Event: the content that readers see has changed. To be observed after the commit ({@code during = AFTER_SUCCESS}).
 *
 * @param number the number of the publication
 */
public record PublicationsChanged(long number) {}

package ca.tandem.translation.glossary;

/**
 * The glossary is another. Observe it after the commit ({@code during = AFTER_SUCCESS}).
 *
 * @param number the number of the change
 */
public record GlossaryChanged(long number) {}

package ca.tandem.translation.glossary;

/**
 * An event: the glossary was changed. Observe it after the commit ({@code during = AFTER_SUCCESS}).
 *
 * @param number the number of the change
 */
public record GlossaryChanged(long number) {}

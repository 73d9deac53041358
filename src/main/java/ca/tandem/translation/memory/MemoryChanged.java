package ca.tandem.translation.memory;

/**
 * An event: entries were added to the translation memory, changed or deleted. Observe it after the commit ({@code during = AFTER_SUCCESS}).
 *
 * @param number the number of the last change
 */
public record MemoryChanged(long number) {}

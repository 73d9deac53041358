package ca.tandem.translation.memory;

/**
 * Entries came into the memory or were deleted. Observe it after the commit ({@code during = AFTER_SUCCESS}).
 *
 * @param number the number of the last change
 */
public record MemoryChanged(long number) {}

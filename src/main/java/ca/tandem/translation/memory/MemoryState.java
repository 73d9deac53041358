package ca.tandem.translation.memory;

/**
 * The state of the memory, up to a change.
 *
 * @param epoch the identifier of the database
 * @param number the number of the last change; 0 before the first one
 */
record MemoryState(String epoch, long number) {}

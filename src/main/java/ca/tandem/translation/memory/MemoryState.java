package ca.tandem.translation.memory;

/**
 * How far the changes of the memory have come.
 *
 * @param epoch which database it is
 * @param number the number of the last change; 0 where there was none yet
 */
record MemoryState(String epoch, long number) {}

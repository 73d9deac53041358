package ca.tandem.translation.memory;

/**
 * An entry that the index found similar to a text.
 *
 * @param id the id of the entry
 * @param number the number of its last change
 * @param score the score, 0 to 101
 */
record MemoryCandidate(long id, long number, int score) {

    /** Checks whether this candidate is preferred to another entry with the same pair of texts: by the score, then by the later change. */
    boolean isBetterThan(MemoryCandidate other) {
        return other == null || score > other.score || (score == other.score && number > other.number);
    }
}

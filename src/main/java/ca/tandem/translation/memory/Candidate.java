package ca.tandem.translation.memory;

/**
 * An entry that the index holds for alike.
 *
 * @param id the entry
 * @param number the number of its last change
 * @param score 0 to 101
 */
record Candidate(long id, long number, int score) {

    /** Whether this one is to be shown rather than another entry with the same pair of texts. */
    boolean isBetterThan(Candidate other) {
        return other == null || score > other.score || (score == other.score && number > other.number);
    }
}

package ca.tandem.translation.effort;

import ca.tandem.translation.memory.MemoryMatch;

/** Kind of translation that stood in the field of a unit when the work on it began. */
public enum Beginning {
    /** An empty field. */
    NOTHING(10),
    /** A match of the memory with larger differences. */
    FUZZY(8),
    /** A match of the memory with small differences. */
    FUZZY_HIGH(5),
    /** The memory's translation of the identical text. */
    EXACT(1),
    /** A machine's translation. */
    MACHINE(6),
    /** An earlier translation of the unit. */
    REVISION(4);

    /** Lowest score of a match with small differences. */
    public static final int HIGH_SCORE = 85;

    private final int priorSeconds;

    Beginning(int priorSeconds) {
        this.priorSeconds = priorSeconds;
    }

    /** Returns the beginning with a match of the given score, 0 to 101. */
    public static Beginning ofMatch(int score) {
        if (score >= MemoryMatch.EXACT) {
            return EXACT;
        }
        return score >= HIGH_SCORE ? FUZZY_HIGH : FUZZY;
    }

    /** Returns the seconds per word that are expected before any were measured. */
    int priorSeconds() {
        return priorSeconds;
    }
}

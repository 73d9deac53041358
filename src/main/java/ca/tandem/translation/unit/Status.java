package ca.tandem.translation.unit;

/** How far a unit is. */
public enum Status {
    /** Not translated. */
    EMPTY,
    /** The memory offers a translation; nobody has taken it, and it is not in the text. */
    SUGGESTED,
    /** The source changed after the translation was made. */
    STALE,
    /** Translated. */
    TRANSLATED,
    /** Translated and looked over. */
    CONFIRMED;

    /** Whether a person has made it or said that it is right. */
    public boolean isFinished() {
        return this == TRANSLATED || this == CONFIRMED;
    }

    /** Whether its words stand in the text. */
    public boolean isInText() {
        return isFinished() || this == STALE;
    }
}

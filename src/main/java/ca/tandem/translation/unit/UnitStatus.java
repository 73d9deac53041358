package ca.tandem.translation.unit;

/** Translation status of a unit. */
public enum UnitStatus {
    /** Not translated. */
    EMPTY,
    /** The memory offers a translation; nobody has accepted it, and it is not in the text. */
    SUGGESTED,
    /** The source changed after the translation was made. */
    STALE,
    /** Translated. */
    TRANSLATED,
    /** Translated and reviewed. */
    CONFIRMED;

    /** Checks whether a person has written or confirmed the translation. */
    public boolean isFinished() {
        return this == TRANSLATED || this == CONFIRMED;
    }

    /** Checks whether the translation is in the text. */
    public boolean isInText() {
        return isFinished() || this == STALE;
    }
}

package ca.tandem.posting.merge;

/** The resolution of a conflicting part. */
public enum Pick {
    /** Keep the value that is saved later. */
    MINE,
    /** Keep the value that was saved earlier. */
    THEIRS,
    /** Keep both values. */
    BOTH
}

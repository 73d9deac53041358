package ca.tandem.posting.editing;

/** The resolution of a conflicting part. */
public enum MergeChoice {
    /** Keep the value that is saved later. */
    MINE,
    /** Keep the value that was saved earlier. */
    THEIRS,
    /** Keep both values. */
    BOTH
}

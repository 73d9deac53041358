package ca.tandem.posting.merge;

/** What becomes of a part that two people changed. */
public enum Pick {
    /** What the one who saves later made of it. */
    MINE,
    /** What the one who saved earlier made of it. */
    THEIRS,
    /** What both made of it. */
    BOTH
}

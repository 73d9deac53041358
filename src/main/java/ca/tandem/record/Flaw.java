package ca.tandem.record;

/** What can be wrong with an entry of the record. */
public enum Flaw {
    /** What it says does not belong to its hash: it was changed afterwards. */
    CHANGED,
    /** It does not follow the entry before it: something was changed, put in between or put elsewhere. */
    OUT_OF_ORDER,
    /** It is gone: there are later entries, or the record says that it went further. */
    MISSING,
    /** It stands behind the end: it was added past the record. */
    BEHIND_THE_END,
    /** It is the last one, but the end of the record was said to be another. */
    WRONG_END
}

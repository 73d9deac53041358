package ca.tandem.posting;

/** The reason why an edition was saved. */
public enum SaveReason {
    /** A posting was created. */
    OPENED,
    /** Texts, facts, change note or source language were written. */
    SAVED,
    /** A single unit was translated, on a page that saves by itself. */
    UNIT,
    /** Translated units were imported from a file. */
    FILE,
    /** All findings of one kind were mended at once. */
    MENDED,
    /** An import wrote texts or facts. */
    IMPORTED,
    /** A new edition was started from an existing one. */
    REVISED,
    /** A correction of facts was accepted. */
    CORRECTED,
    /** Earlier content was restored: a revision to the draft, or what was there before a mend. */
    RESTORED,
    /** No save: the content existed without a revision, such as from before revisions were kept. */
    FOUND;

    /** Checks whether consecutive saves of this kind, by the same user in one session, share one revision. */
    public boolean isMergeable() {
        return this == UNIT;
    }
}

package ca.tandem.translation.memory;

/** The origin of an entry. */
public enum EntryOrigin {
    /** Translated in this application and approved by another user. */
    APPROVED,
    /** Imported with a posting that had both texts. */
    IMPORTED,
    /** Imported from a TMX file. */
    TMX
}

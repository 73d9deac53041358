package ca.tandem.translation.memory;

/** The origin of an entry. */
public enum EntryOrigin {
    /** Translated in this application and approved by another user. */
    APPROVED,
    /** Taken from an engine of machine translation without a change, and approved by a user who did not. */
    MACHINE,
    /** Imported with a posting that had both texts. */
    IMPORTED,
    /** Imported from a TMX file. */
    TMX
}

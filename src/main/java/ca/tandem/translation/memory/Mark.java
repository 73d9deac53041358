package ca.tandem.translation.memory;

/** How an entry came into the memory. */
public enum Mark {
    /** Somebody translated it here and somebody else approved it. */
    APPROVED,
    /** It came in with a posting of which both texts were there. */
    IMPORTED,
    /** It came in with a TMX file. */
    TMX
}

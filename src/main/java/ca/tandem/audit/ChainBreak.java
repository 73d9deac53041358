package ca.tandem.audit;

/** A kind of defect in the hash chain of the audit log. */
public enum ChainBreak {
    /** The entry does not match its hash: it was changed afterwards. */
    CHANGED,
    /** The entry does not continue the previous one: an entry was changed, inserted or moved. */
    OUT_OF_ORDER,
    /** The entry is missing, although there are later ones or the stored end is further on. */
    MISSING,
    /** The entry is beyond the stored end: it was added by bypassing the portal. */
    BEHIND_THE_END,
    /** The last entry differs from the one at the stored end. */
    WRONG_END
}

package ca.tandem.audit;

/**
 * The result of a verification of the audit log.
 *
 * @param entries the number of entries that were found intact
 * @param hash the hash of the last one of them: kept elsewhere, it proves later that no entry up to it was changed
 * @param firstBroken the number of the first defective entry, or 0
 * @param chainBreak the defect of that entry, or null
 */
public record VerificationResult(long entries, String hash, long firstBroken, ChainBreak chainBreak) {

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

    /** Checks whether no defect was found. */
    public boolean isIntact() {
        return chainBreak == null;
    }
}

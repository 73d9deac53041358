package ca.tandem.audit;

/**
 * The result of a verification of the audit log.
 *
 * @param entries the number of entries that were found intact
 * @param hash the hash of the last one of them: kept elsewhere, it proves later that no entry up to it was changed
 * @param broken the number of the first defective entry, or 0
 * @param flaw the defect of that entry, or null
 */
public record VerificationResult(long entries, String hash, long broken, ChainBreak flaw) {

    /** Checks whether no defect was found. */
    public boolean isWhole() {
        return flaw == null;
    }
}

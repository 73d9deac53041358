package ca.tandem.record;

/**
 * What came of looking through the whole record.
 *
 * @param entries how many entries were looked at and found whole
 * @param hash the hash of the last of them: kept elsewhere, it shows later that nothing before it was changed
 * @param broken the number of the first entry that is broken; 0 where none is
 * @param flaw what is wrong with it; null where nothing is
 */
public record Verdict(long entries, String hash, long broken, Flaw flaw) {

    /** Whether nothing is wrong. */
    public boolean isWhole() {
        return flaw == null;
    }
}

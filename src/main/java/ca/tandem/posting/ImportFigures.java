package ca.tandem.posting;

/**
 * The figures of an import.
 *
 * @param imported the number of postings that it imported or changed
 * @param unchanged the number of postings that it left as they were
 * @param rejected the number of files that it did not take
 * @param toWrite the number of imported postings that wait for an author
 * @param toTranslateIntoEnglish the number of imported postings that wait for a translator into English
 * @param toTranslateIntoFrench the number of imported postings that wait for a translator into French
 * @param toApprove the number of imported postings that wait for an approver
 */
public record ImportFigures(
        int imported,
        int unchanged,
        int rejected,
        int toWrite,
        int toTranslateIntoEnglish,
        int toTranslateIntoFrench,
        int toApprove) {

    /** Returns the number of imported postings that wait for a translator. */
    public int toTranslate() {
        return toTranslateIntoEnglish + toTranslateIntoFrench;
    }

    /** Checks whether no imported posting waits for anybody. */
    public boolean isNothingToDo() {
        return toWrite + toTranslate() + toApprove == 0;
    }
}

package ca.tandem.translation.memory;

import ca.tandem.translation.text.WordDifference;
import java.util.List;

/**
 * An entry that resembles what was looked up. Entries with the same pair of texts come once, with the latest provenance.
 *
 * @param id the entry
 * @param score 0 to 99 for a fuzzy match, 100 for the identical text, 101 where both neighbours are the same too
 * @param source the entry's text in the language of the lookup
 * @param target its translation
 * @param differences the words of the entry's source against the text that was looked up, in their order
 * @param provenance where it comes from
 */
public record Match(
        long id, int score, String source, String target, List<WordDifference> differences, Provenance provenance) {

    /** The score of the identical text. */
    public static final int EXACT = 100;

    /** The score of the identical text between the same neighbours. */
    public static final int IN_CONTEXT = 101;

    /** Whether the texts are the same, character for character. */
    public boolean isExact() {
        return score >= EXACT;
    }
}

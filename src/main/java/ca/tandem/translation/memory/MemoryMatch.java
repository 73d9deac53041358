package ca.tandem.translation.memory;

import ca.tandem.translation.text.WordDifference;
import java.util.List;

/**
 * An entry that is similar to a text. Of entries with the same pair of texts only one is returned, with the latest provenance.
 *
 * @param id the id of the entry
 * @param score 0 to 99 for a fuzzy match, 100 for the identical text, 101 if both neighbours are identical too
 * @param source the entry's text in the language of the lookup
 * @param target its translation
 * @param differences the differences in words between the entry's source and the text of the lookup, in their order
 * @param provenance the origin of the entry
 */
public record MemoryMatch(
        long id, int score, String source, String target, List<WordDifference> differences, Provenance provenance) {

    /** Score of an identical text. */
    public static final int EXACT = 100;

    /** Score of an identical text between the same neighbours. */
    public static final int IN_CONTEXT = 101;

    /** Checks whether the texts are identical, character for character. */
    public boolean isExact() {
        return score >= EXACT;
    }
}

package ca.tandem.translation.memory;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;

/**
 * What enters the memory: one unit or segment in both languages.
 *
 * @param granularity whether it is a unit or a segment
 * @param texts the pair, both sides with at least one character that is not white space
 * @param source the language from which it was translated
 * @param before the neighbour before it in both languages; null, or with null sides, at the edge
 * @param after the neighbour after it, likewise
 * @param provenance where it comes from
 */
public record Remembered(
        Granularity granularity,
        Bilingual<String> texts,
        Language source,
        Bilingual<String> before,
        Bilingual<String> after,
        Provenance provenance) {

    boolean isComplete() {
        return texts.complete() && !texts.en().isBlank() && !texts.fr().isBlank();
    }

    /** The fingerprint of the neighbours in that language; 0 where there are none. */
    long context(Language language) {
        return Fingerprint.ofNeighbours(side(before, language), side(after, language));
    }

    private static String side(Bilingual<String> texts, Language language) {
        return texts == null ? null : texts.get(language);
    }
}

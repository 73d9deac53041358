package ca.tandem.translation.memory;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.text.TextCharacters;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A pair of texts to be added to the memory: one unit or segment in both languages.
 *
 * @param granularity the granularity: unit or segment
 * @param texts the pair, both sides with at least one character that is not white space
 * @param source the language of the source text
 * @param before the preceding neighbour in both languages; null, or with null sides, at the edge
 * @param after the following neighbour in both languages; null, or with null sides, at the edge
 * @param provenance the origin
 */
public record TranslationPair(
        Granularity granularity,
        Bilingual<String> texts,
        Language source,
        Bilingual<String> before,
        Bilingual<String> after,
        Provenance provenance) {

    boolean isComplete() {
        return texts.hasBoth() && !texts.en().isBlank() && !texts.fr().isBlank();
    }

    /** Checks whether a side holds a character that no text may hold. */
    boolean hasForbidden() {
        return Stream.of(Language.values())
                .map(texts::get)
                .filter(Objects::nonNull)
                .anyMatch(TextCharacters::hasForbidden);
    }

    /** Returns the fingerprint of the neighbours in the given language; 0 if there are none. */
    long context(Language language) {
        return Fingerprint.ofNeighbours(side(before, language), side(after, language));
    }

    private static String side(Bilingual<String> texts, Language language) {
        return texts == null ? null : texts.get(language);
    }
}

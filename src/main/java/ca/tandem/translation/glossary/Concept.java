package ca.tandem.translation.glossary;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.text.Slug;
import java.util.List;

/**
 * A concept of the glossary, with its terms in English and French.
 *
 * @param key the key by which files and URLs name the concept; null if it has none yet
 * @param wordings the terms in each language; neither side is null
 * @param partOfSpeech the part of speech; may be null
 * @param note advice for choosing between terms; empty if there is none
 */
public record Concept(String key, Bilingual<TermForms> wordings, PartOfSpeech partOfSpeech, String note) {

    public Concept {
        key = key == null || key.isBlank() ? null : key.strip();
        note = note == null ? "" : note.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Creates a concept with one term in each language and nothing else. */
    public static Concept of(String english, String french) {
        return new Concept(null, new Bilingual<>(TermForms.of(english), TermForms.of(french)), null, "");
    }

    /** Returns the concept's key or, if it has none, the key that it would get: the slug of the preferred English term. */
    String keyOrDefault() {
        return key == null ? Slug.of(preferred(Language.EN)).orElse("term") : key;
    }

    /** Returns the accepted terms in the given language: the preferred one and its variants. */
    public List<String> accepted(Language language) {
        return wordings.get(language).accepted();
    }

    /** Returns the preferred term in the given language. */
    public String preferred(Language language) {
        return wordings.get(language).preferred();
    }

    /**
     * Checks whether both concepts prefer the same terms in both languages, ignoring case. The glossary holds only one of two such
     * concepts.
     */
    public boolean hasSamePreferredTerms(Concept other) {
        return preferred(Language.EN).equalsIgnoreCase(other.preferred(Language.EN))
                && preferred(Language.FR).equalsIgnoreCase(other.preferred(Language.FR));
    }

    /** Returns a copy of the concept with another key. */
    public Concept withKey(String other) {
        return new Concept(other, wordings, partOfSpeech, note);
    }
}

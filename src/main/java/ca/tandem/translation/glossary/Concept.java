package ca.tandem.translation.glossary;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Slug;
import java.util.List;

/**
 * One concept, as the glossary words it in both languages.
 *
 * @param key by which it is known in files and addresses; null where it has none yet
 * @param wordings its terms in each language; no side is null
 * @param partOfSpeech what kind of word it is; may be null
 * @param note what one should know to choose well; empty where there is nothing to say
 */
public record Concept(String key, Bilingual<Wordings> wordings, PartOfSpeech partOfSpeech, String note) {

    public Concept {
        key = key == null || key.isBlank() ? null : key.strip();
        note = note == null ? "" : note.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    /** A concept with one term in each language and nothing else. */
    public static Concept of(String english, String french) {
        return new Concept(null, new Bilingual<>(Wordings.of(english), Wordings.of(french)), null, "");
    }

    /** Its key, or the one that it would get: the English term as it would stand in an address. */
    String keyOrMade() {
        return key == null ? Slug.of(preferred(Language.EN)).orElse("term") : key;
    }

    /** The terms in that language that are right. */
    public List<String> accepted(Language language) {
        return wordings.get(language).accepted();
    }

    /** The term that is wanted in that language. */
    public String preferred(Language language) {
        return wordings.get(language).preferred();
    }

    /** Whether both concepts want the same terms in both languages: two entries of that kind would be one too many. */
    public boolean saysTheSameAs(Concept other) {
        return preferred(Language.EN).equalsIgnoreCase(other.preferred(Language.EN))
                && preferred(Language.FR).equalsIgnoreCase(other.preferred(Language.FR));
    }

    /** The same concept under another key. */
    public Concept withKey(String other) {
        return new Concept(other, wordings, partOfSpeech, note);
    }
}

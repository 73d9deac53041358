package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import java.io.Serializable;

/**
 * What an edition says at one moment, both languages together.
 *
 * @param source the language in which the author writes
 * @param texts what is written; {@link Text#EMPTY} where nothing is, never null
 * @param facts what holds for both; a copy
 * @param note what readers are told of it; null where it is the first that they see
 */
public record Content(Language source, Bilingual<Text> texts, Facts facts, ChangeNote note) implements Serializable {

    public Content {
        facts = facts.copy();
    }

    /** Nothing said yet. */
    public static Content empty(Language source) {
        return new Content(source, new Bilingual<>(Text.EMPTY, Text.EMPTY), new Facts(), null);
    }

    /** Whether it says the same, whatever readers are told of its changes. */
    public boolean says(Content other) {
        return source == other.source && texts.equals(other.texts) && facts.equals(other.facts);
    }

    /** SHA-256 over the facts, both texts and the change note, in hexadecimal digits: what an approval is bound to. */
    public String hash() {
        var content = new StringBuilder(facts.fingerprint());
        for (var language : Language.values()) {
            var text = texts.get(language);
            content.append('\0').append(language).append('\0').append(text.title());
            content.append('\0').append(text.description()).append('\0').append(text.body());
        }
        if (note != null) {
            content.append(note.fingerprint());
        }
        return Sha256.hex(content.toString());
    }
}

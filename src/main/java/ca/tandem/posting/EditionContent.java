package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import java.io.Serializable;

/**
 * The content of an edition at one moment: both languages, the facts and the files.
 *
 * @param source the language in which the author writes
 * @param texts the texts, never null; {@link PostingText#EMPTY} for one that is not written
 * @param facts the facts common to both languages; a copy
 * @param files the files common to both languages, with their words in each
 * @param note the change note; null for the first edition that readers see
 */
public record EditionContent(
        Language source, Bilingual<PostingText> texts, Facts facts, PostingFiles files, ChangeNote note)
        implements Serializable {

    public EditionContent {
        facts = facts.copy();
    }

    /** Creates a content without texts and facts. */
    public static EditionContent empty(Language source) {
        return new EditionContent(
                source, new Bilingual<>(PostingText.EMPTY, PostingText.EMPTY), new Facts(), PostingFiles.NONE, null);
    }

    /** Checks whether both contents have the same source language, texts, facts and files; change notes are ignored. */
    public boolean hasSameContent(EditionContent other) {
        return source == other.source
                && texts.equals(other.texts)
                && facts.equals(other.facts)
                && files.equals(other.files);
    }

    /** Returns the SHA-256 of the facts, both texts, the files and the change note, in hexadecimal digits. An approval is bound to this hash. */
    public String hash() {
        var content = new StringBuilder(facts.fingerprint());
        for (var language : Language.values()) {
            var postingText = texts.get(language);
            content.append('\0').append(language).append('\0').append(postingText.title());
            content.append('\0').append(postingText.description()).append('\0').append(postingText.body());
        }
        if (note != null) {
            content.append(note.fingerprint());
        }
        content.append(files.fingerprint());
        return Sha256.hex(content.toString());
    }
}

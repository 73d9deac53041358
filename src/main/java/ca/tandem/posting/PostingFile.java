package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.media.ServedFormat;
import ca.tandem.workflow.Refusal;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A picture or PDF of an edition. Its content never changes; another content is another file.
 *
 * @param reference the last part of the address by which both texts refer to it ({@code files/plan.png}), unique within the edition
 * @param hash the SHA-256 of what readers get, by which it is stored
 * @param format the format in which readers get it
 * @param byteCount the length in bytes of its widest rendition
 * @param width the width of its widest rendition in pixels; 0 of a PDF
 * @param height the height of its widest rendition in pixels; 0 of a PDF
 * @param decorative true if the picture says nothing, so that it has no alternative text
 * @param descriptions the words with it in each language, never null
 */
public record PostingFile(
        String reference,
        String hash,
        ServedFormat format,
        int byteCount,
        int width,
        int height,
        boolean decorative,
        Bilingual<FileDescription> descriptions)
        implements Serializable {

    /** Returns the same file under another reference. */
    public PostingFile under(String other) {
        return new PostingFile(other, hash, format, byteCount, width, height, decorative, descriptions);
    }

    /** Returns a copy of which something else is said. */
    public PostingFile saying(boolean isDecorative, Bilingual<FileDescription> words) {
        return new PostingFile(reference, hash, format, byteCount, width, height, isDecorative, words);
    }

    /** Returns the name in a language; if none is written, the reference. */
    public String nameIn(Language language) {
        var name = descriptions.get(language).name();
        return name.isEmpty() ? reference : name;
    }

    /** Returns the alternative text of a picture in a language; empty if it is decorative. */
    public String alternativeIn(Language language) {
        return decorative ? "" : descriptions.get(language).alternative();
    }

    /** Returns the words that readers of the language still lack; empty if none. */
    public List<Refusal> missing(Language language) {
        var description = descriptions.get(language);
        var missing = new ArrayList<Refusal>();
        if (description.name().isEmpty()) {
            missing.add(Refusal.workflow("file.name.missing", reference, language));
        }
        if (format.isPicture() && !decorative && description.alternative().isEmpty()) {
            missing.add(Refusal.workflow("file.alternative.missing", reference, language));
        }
        if (!format.isPicture() && description.accessibility().isEmpty()) {
            missing.add(Refusal.workflow("file.accessibility.missing", reference, language));
        }
        return missing;
    }

    /** Checks whether both are the same file, whatever is said of it. */
    boolean isSameBesidesWords(PostingFile other) {
        return reference.equals(other.reference) && hash.equals(other.hash) && decorative == other.decorative;
    }

    /** Returns a string that is equal for equal files, for the hash to which an approval is bound; sizes follow from the content. */
    String fingerprint() {
        return "\0file\0" + reference + "\0" + hash + "\0" + decorative
                + descriptions.en().fingerprint() + descriptions.fr().fingerprint();
    }
}

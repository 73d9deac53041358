package ca.tandem.posting;

import ca.tandem.common.text.TextCharacters;
import ca.tandem.workflow.Refusal;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The words that readers of one language get with a file.
 *
 * @param name the name under which they see and save it, without an extension; empty if not written
 * @param alternative the alternative text of a picture (WCAG 1.1.1); empty if not written
 * @param accessibility the note on how far a PDF is accessible, and where to turn if it is not; empty if not written
 */
public record FileDescription(String name, String alternative, String accessibility) implements Serializable {

    /** Maximum length of a name, in characters. */
    public static final int LONGEST_NAME = 100;

    /** Maximum length of an alternative text or a note, in characters. */
    public static final int LONGEST_WORDS = 1_000;

    /** A description in which nothing is written. */
    public static final FileDescription EMPTY = new FileDescription("", "", "");

    public FileDescription {
        name = clean(name);
        alternative = clean(alternative);
        accessibility = clean(accessibility);
    }

    private static String clean(String text) {
        return text == null ? "" : text.strip().replaceAll("[\\s\\u0085]+", " ");
    }

    /** Returns the reasons why this description cannot be saved; empty if it can. */
    public List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        tooLong(name, LONGEST_NAME, refusals);
        tooLong(alternative, LONGEST_WORDS, refusals);
        tooLong(accessibility, LONGEST_WORDS, refusals);
        TextCharacters.firstForbidden(name + alternative + accessibility)
                .ifPresent(
                        character -> refusals.add(Refusal.workflow("file.character", TextCharacters.name(character))));
        return refusals;
    }

    private static void tooLong(String text, int longest, List<Refusal> refusals) {
        if (text.length() > longest) {
            refusals.add(Refusal.workflow("file.words.long", text.length(), longest));
        }
    }

    /** Returns a string that is equal for equal descriptions; no part holds a control character. */
    String fingerprint() {
        return "\0" + name + "\0" + alternative + "\0" + accessibility;
    }
}

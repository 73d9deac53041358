package ca.tandem.common;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts alike that readers take for the same when they search. */
public final class Folding {

    /** How many characters of what somebody looks for count: more than anybody types. */
    private static final int LONGEST_ASKED = 200;

    private Folding() {}

    /** The words that somebody looks for, without the white space around them and no longer than what counts. */
    public static String asked(String text) {
        var stripped = text.strip();
        return stripped.substring(0, Math.min(LONGEST_ASKED, stripped.length()));
    }

    /** The text without case, accents, the median point and the shape of apostrophes. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|[·•‧]", "")
                .replace('’', '\'')
                .replace("œ", "oe")
                .toLowerCase(Locale.ROOT);
    }
}

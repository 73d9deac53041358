package ca.tandem.common;

import java.text.Normalizer;
import java.util.Locale;

/** Makes texts alike that readers take for the same when they search. */
public final class Folding {

    private Folding() {}

    /** The text without case, accents, the median point and the shape of apostrophes. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|[·•‧]", "")
                .replace('’', '\'')
                .replace("œ", "oe")
                .toLowerCase(Locale.ROOT);
    }
}

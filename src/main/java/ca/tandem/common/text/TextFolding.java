package ca.tandem.common.text;

import java.text.Normalizer;
import java.util.Locale;

/** Normalization of text for searching: texts that readers consider the same become equal. */
public final class TextFolding {

    /** Maximum length of a query, in characters, longer than any query typed by hand; the rest is ignored. */
    private static final int LONGEST_ASKED = 200;

    private TextFolding() {}

    /** Returns the query without surrounding white space, cut to the maximum length. */
    public static String trimQuery(String text) {
        var stripped = text.strip();
        return stripped.substring(0, Math.min(LONGEST_ASKED, stripped.length()));
    }

    /** Returns the text in lower case, without accents, ligatures and median points, with straight apostrophes. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}|[·•‧]", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae");
    }
}

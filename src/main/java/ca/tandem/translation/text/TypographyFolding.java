package ca.tandem.translation.text;

import java.util.regex.Pattern;

/**
 * Comparison of texts that ignores typography: kinds of spaces and those beside marks and figures, kinds of quotation marks, apostrophes, dashes
 * and ellipses, and the side of a number on which its dollar sign stands.
 */
public final class TypographyFolding {

    private static final String SPACES = "[\\s\\u00a0\\u2007\\u2009\\u202f]";

    private static final Pattern SPACE_RUN = Pattern.compile(SPACES + "++");
    private static final Pattern ENTITY = Pattern.compile("&(?:nbsp|#160|#xa0|thinsp|#8239);");
    private static final Pattern QUOTE = Pattern.compile("[«»“”„‟\"]");
    private static final Pattern APOSTROPHE = Pattern.compile("[’‘ʼ]");
    private static final Pattern DASH = Pattern.compile("[‐‑–—]");

    /** A space between figures parts thousands, or two numbers; only of the first kind the reader sees one number without it. */
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))");

    /** A space beside a mark, or between a figure and a letter. Brackets and marks of Markdown are none: there a space is structure. */
    private static final Pattern BESIDE_MARK =
            Pattern.compile("(?<=[.,;:!?%$\"'-]) | (?=[.,;:!?%$\"'-])|(?<=\\d) (?=\\p{L})|(?<=\\p{L}) (?=\\d)");

    private static final Pattern DOLLARS = Pattern.compile("\\$(\\d++(?:[.,]\\d++){0,9})");

    private TypographyFolding() {}

    /** Checks whether two texts differ in nothing but typography. */
    public static boolean isSame(String one, String other) {
        return one.equals(other) || fold(one).equals(fold(other));
    }

    private static String fold(String text) {
        var folded = ENTITY.matcher(text).replaceAll(" ");
        folded = SPACE_RUN.matcher(folded.strip()).replaceAll(" ");
        folded = QUOTE.matcher(folded).replaceAll("\"");
        folded = APOSTROPHE.matcher(folded).replaceAll("'");
        folded = DASH.matcher(folded).replaceAll("-").replace("…", "...");
        folded = THOUSANDS.matcher(folded).replaceAll("");
        folded = BESIDE_MARK.matcher(folded).replaceAll("");
        return DOLLARS.matcher(folded).replaceAll("$1\\$");
    }
}

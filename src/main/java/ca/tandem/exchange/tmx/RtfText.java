package ca.tandem.exchange.tmx;

import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text with runs of Rich Text Format (RTF 1.9), as older translation tools wrote them: groups in braces, control words such
 * as {@code \b0}, and characters by their numbers.
 */
final class RtfText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A group that begins with a control word, by which RTF is told from any other text. */
    private static final Pattern GROUP = Pattern.compile("\\{\\\\\\*?\\\\?[a-z]");

    private static final Pattern CONTROL = Pattern.compile("\\\\u(-?[0-9]{1,5})(?: ?\\\\'[0-9a-fA-F]{2}| ?\\?| )?"
            + "|\\\\'([0-9a-fA-F]{2})"
            + "|\\\\([a-z]{1,32}+)(?:-?[0-9]{1,10})? ?"
            + "|\\\\([^a-z0-9])"
            + "|[{}]");

    private RtfText() {}

    /** Checks whether a text holds runs of RTF. */
    static boolean isIn(String text) {
        return GROUP.matcher(text).find();
    }

    /** Returns the words of a text without groups and control words. */
    static String words(String text) {
        return CONTROL.matcher(text).replaceAll(control -> Matcher.quoteReplacement(meaning(control)));
    }

    private static String meaning(MatchResult control) {
        if (control.group(1) != null) {
            return Character.toString((char) Integer.parseInt(control.group(1)));
        }
        if (control.group(2) != null) {
            return new String(new byte[] {(byte) Integer.parseInt(control.group(2), 16)}, WINDOWS);
        }
        if (control.group(3) != null) {
            return word(control.group(3));
        }
        return control.group(4) == null ? "" : symbol(control.group(4));
    }

    private static String word(String word) {
        return switch (word) {
            case "par", "line" -> "\n";
            case "tab" -> "\t";
            case "lquote" -> "‘";
            case "rquote" -> "’";
            case "ldblquote" -> "“";
            case "rdblquote" -> "”";
            case "endash" -> "–";
            case "emdash" -> "—";
            case "bullet" -> "•";
            default -> "";
        };
    }

    private static String symbol(String symbol) {
        return switch (symbol) {
            case "~" -> "\u00a0";
            case "_" -> "\u2011";
            case "\\", "{", "}" -> symbol;
            default -> "";
        };
    }
}

package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.CodeResolver.CodeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a source or a target as a file gives it.
 *
 * @param pieces a string for words and a {@link CodeReference} for each code, never two strings in a row
 * @param length the number of characters and codes; of a text that is longer than any may be, the pieces are left out
 */
record InlineText(List<Object> pieces, int length) {

    private static final String BLANKS = " \t\r\n";

    InlineText {
        pieces = List.copyOf(pieces);
    }

    /** Returns the words without the codes. */
    String words() {
        return words(pieces);
    }

    /**
     * Returns the text without the line breaks and the indentation that a tool puts around it where it writes XML for people to read. Blanks
     * without a line break are the translator's.
     */
    InlineText withoutIndentation() {
        if (pieces.isEmpty()) {
            return this;
        }
        var stripped = new ArrayList<>(pieces);
        if (stripped.get(0) instanceof String words) {
            stripped.set(0, words.substring(indentation(words)));
        }
        var last = stripped.size() - 1;
        if (stripped.get(last) instanceof String words) {
            stripped.set(last, withoutLastLine(words));
        }
        stripped.removeIf(""::equals);
        return new InlineText(
                stripped, length - words().length() + words(stripped).length());
    }

    private static String words(List<Object> pieces) {
        return pieces.stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.joining());
    }

    /** Returns the length of the blanks at the beginning if there is a line break among them, else 0. */
    private static int indentation(String words) {
        var end = 0;
        while (end < words.length() && BLANKS.indexOf(words.charAt(end)) >= 0) {
            end++;
        }
        return words.substring(0, end).indexOf('\n') < 0 ? 0 : end;
    }

    private static String withoutLastLine(String words) {
        var end = words.length();
        while (end > 0 && BLANKS.indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        return words.indexOf('\n', end) < 0 ? words : words.substring(0, end);
    }
}

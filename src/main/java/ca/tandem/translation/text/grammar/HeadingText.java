package ca.tandem.translation.text.grammar;

import java.util.regex.Pattern;

/**
 * The words of a heading in its line, and the id that its author gave it, written as Hugo reads it: {@code ## Words {#id .class}}.
 *
 * @param start the position of the first character of the words in the line
 * @param end the position after their last character
 * @param id the id; null if the author gave none
 * @param hasAttributes true if attributes follow the words, with or without an id
 */
public record HeadingText(int start, int end, String id, boolean hasAttributes) {

    private static final Pattern ATX = Pattern.compile("^[ ]{0,3}#{1,6}(?:[ \\t]+|$)");
    private static final String NAME = "(?:[^\\s\\p{Punct}]|[_:.-])++";
    private static final String ATTRIBUTE = "(?:#(?<%s>" + NAME + ")|\\." + NAME
            + "|[a-zA-Z_:][\\w:.-]*+=(?:\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s\"',{}]++))";

    /** Attributes in braces. Each repetition is possessive, so that a line is read once. */
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{[ \\t]*+" + ATTRIBUTE.formatted("first")
            + "(?:[ \\t,]++" + ATTRIBUTE.formatted("more") + ")*+[ \\t,]*+}");

    /**
     * Reads a line of a heading.
     *
     * @param line the line, with its number signs if it has them; of a heading with a line below it, the last line of its words
     */
    public static HeadingText of(String line) {
        var mark = ATX.matcher(line);
        var isAtx = mark.find();
        var start = isAtx ? mark.end() : leadingBlanks(line);
        var end = isAtx ? withoutClosingRow(line, start, line.length()) : blanksBefore(line, start, line.length());
        var brace = line.lastIndexOf('{', end - 1);
        if (brace < start || isEscaped(line, brace)) {
            return new HeadingText(start, end, null, false);
        }
        var attributes = ATTRIBUTES.matcher(line).region(brace, end);
        if (!attributes.matches()) {
            return new HeadingText(start, end, null, false);
        }
        var id = attributes.group("first") != null ? attributes.group("first") : attributes.group("more");
        var words = blanksBefore(line, start, brace);
        return new HeadingText(start, isAtx ? withoutClosingRow(line, start, words) : words, id, true);
    }

    /** Returns the words in a line of the heading. */
    public String words(String line) {
        return line.substring(start, end);
    }

    /** Returns the end of a heading's words: before trailing blanks and a closing row of number signs that is set apart by a blank. */
    private static int withoutClosingRow(String line, int start, int lineEnd) {
        var end = blanksBefore(line, start, lineEnd);
        var marks = end;
        while (marks > start && line.charAt(marks - 1) == '#') {
            marks--;
        }
        return marks < end && (marks == start || isBlank(line.charAt(marks - 1)))
                ? blanksBefore(line, start, marks)
                : end;
    }

    private static int blanksBefore(String line, int start, int end) {
        var at = end;
        while (at > start && isBlank(line.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int leadingBlanks(String line) {
        var at = 0;
        while (at < line.length() && isBlank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isEscaped(String line, int at) {
        var marks = 0;
        while (at - marks > 0 && line.charAt(at - marks - 1) == '\\') {
            marks++;
        }
        return marks % 2 == 1;
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t';
    }
}

package ca.tandem.translation.text;

import ca.tandem.common.text.LineBreaks;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Location of a block's words in the body.
 *
 * @param kind the kind of block
 * @param level a heading's level, 1 to 6; the nesting depth of an item's list; otherwise 0
 * @param lines the range of each line, without the marks before it
 * @param table the table of a cell; null for other blocks
 */
record InlinePlaceholder(BlockKind kind, int level, List<LineRange> lines, TableRange table) {

    /** A range of characters, from {@code start} to before {@code end}. */
    record LineRange(int start, int end) {}

    /** The range of a whole table with the blank lines after it, from {@code start} to before {@code end}. */
    record TableRange(int start, int end) {}

    int start() {
        return lines.get(0).start();
    }

    int end() {
        return lines.get(lines.size() - 1).end();
    }

    Block block(String body) {
        return new Block(
                kind,
                level,
                lines.stream()
                        .map(line -> body.substring(line.start(), line.end()))
                        .collect(Collectors.joining("\n")));
    }

    /** Formats other words for this location: each line gets the marks of its container; in a heading, a
     * cell, a term or a title they become one line. */
    String format(String body, String words) {
        var stripped = words.strip();
        if (kind == BlockKind.HEADING && lines.size() == 1) {
            return LineBreaks.collapse(stripped);
        }
        return switch (kind) {
            case CELL -> LineBreaks.collapse(stripped).replaceAll("(?<!\\\\)\\|", "\\\\|");
            case DEFINITION_TERM -> LineBreaks.collapse(stripped);
            case LINK_TITLE -> escaped(LineBreaks.collapse(stripped), body.charAt(end()));
            default -> {
                var prefix = continuation(body);
                yield (stripped.lines().collect(Collectors.joining("\n" + prefix)) + "\n")
                        .lines()
                        .map(InlinePlaceholder::withoutLooseEnd)
                        .collect(Collectors.joining("\n"));
            }
        };
    }

    /** Escapes the mark that ends a title, and the one that opens it, wherever they stand unescaped in its words. */
    private static String escaped(String words, char mark) {
        var marks = mark == ')' ? "()" : String.valueOf(mark);
        var escaped = new StringBuilder(words.length());
        for (var i = 0; i < words.length(); i++) {
            if (words.charAt(i) == '\\') {
                // The next character is escaped already; a backslash at the end would escape the mark.
                escaped.append('\\').append(i + 1 < words.length() ? words.charAt(i + 1) : '\\');
                i++;
            } else {
                if (marks.indexOf(words.charAt(i)) >= 0) {
                    escaped.append('\\');
                }
                escaped.append(words.charAt(i));
            }
        }
        return escaped.toString();
    }

    /** Removes trailing blanks from a line that has nothing but the marks of block quotations. */
    private static String withoutLooseEnd(String line) {
        var end = line.length();
        while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
            end--;
        }
        var marksOnly = line.chars().allMatch(sign -> sign == '>' || sign == ' ' || sign == '\t');
        return marksOnly ? line.substring(0, end) : line;
    }

    /** Returns the prefix of each further line: that of the second line or, if there is only one, the first line's marks as spaces. */
    private String continuation(String body) {
        if (lines.size() > 1) {
            var second = lines.get(1).start();
            return body.substring(lineStart(body, second), second);
        }
        return body.substring(firstLineStart(body), start()).replaceAll("[^>\\s]", " ");
    }

    /** Returns the start of a title with the blanks and the mark before it. */
    int titleStart(String body) {
        var at = start() - 1;
        while (at > 0 && Character.isWhitespace(body.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    int firstLineStart(String body) {
        return lineStart(body, start());
    }

    int lastLineEnd(String body) {
        var end = body.indexOf('\n', end());
        return end < 0 ? body.length() : end;
    }

    /** Returns the end of the last line with the blank lines after it. */
    int extentEnd(String body) {
        return blankLinesAfter(body, lastLineEnd(body));
    }

    static int blankLinesAfter(String body, int end) {
        var at = end;
        var kept = end;
        while (at < body.length() && Character.isWhitespace(body.charAt(at))) {
            if (body.charAt(at) == '\n') {
                kept = at + 1;
            }
            at++;
        }
        return at == body.length() ? at : kept;
    }

    private static int lineStart(String body, int index) {
        return body.lastIndexOf('\n', index - 1) + 1;
    }
}

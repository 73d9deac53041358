package ca.tandem.translation.text;

import java.util.List;

/**
 * Ranges of a text between two delimiters, such as code between backticks. Each character is examined once, however many delimiters open
 * and are never closed.
 *
 * @param marks the delimiters of a range; the first pair that fits counts
 */
public record DelimitedRanges(List<Delimiters> marks) {

    /** An opening and a closing delimiter. */
    public record Delimiters(String open, String close) {}

    public DelimitedRanges {
        marks = List.copyOf(marks);
    }

    /**
     * Creates ranges between the given delimiters.
     *
     * @param marks opening and closing delimiters in turn
     */
    public static DelimitedRanges between(String... marks) {
        return new DelimitedRanges(java.util.stream.IntStream.range(0, marks.length / 2)
                .mapToObj(i -> new Delimiters(marks[2 * i], marks[2 * i + 1]))
                .toList());
    }

    /** Replaces each range with its delimiters; a delimiter that opens and is never closed stays. */
    public String replaceAll(String text, String replacement) {
        var kept = new StringBuilder(text.length());
        var endless = new boolean[marks.size()];
        var at = 0;
        while (at < text.length()) {
            var end = end(text, at, endless);
            if (end < 0) {
                kept.append(text.charAt(at));
                at++;
            } else {
                kept.append(replacement);
                at = end;
            }
        }
        return kept.toString();
    }

    /**
     * Returns the end of the range that begins at a position; -1 if none does. A closing delimiter that was once not found is not searched
     * for again.
     */
    private int end(String text, int at, boolean[] endless) {
        for (var i = 0; i < endless.length; i++) {
            var mark = marks.get(i);
            if (!endless[i] && text.startsWith(mark.open(), at)) {
                var end = text.indexOf(mark.close(), at + mark.open().length());
                if (end >= 0) {
                    return end + mark.close().length();
                }
                endless[i] = true;
            }
        }
        return -1;
    }
}

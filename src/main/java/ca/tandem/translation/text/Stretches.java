package ca.tandem.translation.text;

import java.util.List;

/**
 * Stretches of a text between two marks, such as code between backticks. Each character is looked at once, however many marks open
 * and never close.
 *
 * @param marks what begins a stretch and what ends it; the first that fits counts
 */
public record Stretches(List<Marks> marks) {

    /** The beginning of a stretch and its end. */
    public record Marks(String open, String close) {}

    public Stretches {
        marks = List.copyOf(marks);
    }

    /**
     * Stretches between these marks.
     *
     * @param marks beginning and end by turns
     */
    public static Stretches between(String... marks) {
        return new Stretches(java.util.stream.IntStream.range(0, marks.length / 2)
                .mapToObj(i -> new Marks(marks[2 * i], marks[2 * i + 1]))
                .toList());
    }

    /** The text with that in the place of each stretch with its marks; what opens and never closes stays. */
    public String replacedIn(String text, String replacement) {
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

    /** Where the stretch ends that begins there; -1 where none begins. A mark that was once not found is not looked for again. */
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

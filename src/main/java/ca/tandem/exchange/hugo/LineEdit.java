package ca.tandem.exchange.hugo;

import java.util.List;

/**
 * A change of lines of front matter.
 *
 * @param from the first line that goes, counted from 0
 * @param to the line after the last one that goes; the same as the first where lines are only added
 * @param lines the lines that come in their place, without line breaks
 */
record LineEdit(int from, int to, List<String> lines) {

    LineEdit {
        lines = List.copyOf(lines);
    }

    /** Returns the line after the last one of a field: comments and blank lines below it belong to the next. */
    static int endOfField(List<String> front, int from, int next) {
        var end = next;
        while (end > from + 1
                && (front.get(end - 1).isBlank() || front.get(end - 1).startsWith("#"))) {
            end--;
        }
        return end;
    }
}

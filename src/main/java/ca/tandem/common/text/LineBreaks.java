package ca.tandem.common.text;

/** Joining of the lines of a text. */
public final class LineBreaks {

    private LineBreaks() {}

    /** Returns the text with each line break and the white space around it replaced by one space; examines each character once. */
    public static String collapse(String text) {
        var line = new StringBuilder(text.length());
        var at = 0;
        while (at < text.length()) {
            var end = at;
            var breaks = false;
            while (end < text.length() && (isSpace(text.charAt(end)) || isBreak(text.charAt(end)))) {
                breaks |= isBreak(text.charAt(end));
                end++;
            }
            if (breaks) {
                line.append(' ');
            } else {
                line.append(text, at, end);
            }
            if (end < text.length()) {
                line.append(text.charAt(end));
            }
            at = end + 1;
        }
        return line.toString();
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t';
    }

    private static boolean isBreak(char character) {
        return (character >= '\n' && character <= '\r')
                || character == '\u0085'
                || character == '\u2028'
                || character == '\u2029';
    }
}

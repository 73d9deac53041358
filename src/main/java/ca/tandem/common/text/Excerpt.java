package ca.tandem.common.text;

/** The beginning of a text, where there is no room for all of it. */
public final class Excerpt {

    private static final String ELLIPSIS = "…";

    private Excerpt() {}

    /**
     * Returns a text in one line, cut after a whole word if it is too long; three dots then stand for what is left out. Only a word that is
     * too long by itself is cut within.
     *
     * @param text the text
     * @param longest the greatest length of the result, in characters
     */
    public static String of(String text, int longest) {
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= longest) {
            return line;
        }
        var end = line.lastIndexOf(' ', longest - ELLIPSIS.length());
        if (end <= 0) {
            end = longest - ELLIPSIS.length();
            if (Character.isHighSurrogate(line.charAt(end - 1))) {
                end--;
            }
        }
        return line.substring(0, end).replaceAll("[\\s\\u00a0.,;:–—-]+$", "") + ELLIPSIS;
    }
}

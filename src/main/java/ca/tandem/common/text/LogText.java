package ca.tandem.common.text;

/** Text from elsewhere, such as the message of a provider or a mail server, in a form that fits a line of a log. */
public final class LogText {

    /** Maximum length, in characters. */
    static final int LONGEST = 400;

    private LogText() {}

    /** Returns the text on one line, without control and formatting characters, cut to the maximum length. */
    public static String of(String text) {
        var line = String.valueOf(text).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}

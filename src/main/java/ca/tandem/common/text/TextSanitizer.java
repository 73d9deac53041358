package ca.tandem.common.text;

/** Cleaning of typed text: removes invisible characters, because the text is shown to other users and a database rejects some of them. */
public final class TextSanitizer {

    private TextSanitizer() {}

    /** Returns the text as one line, without control characters and marks that change the text direction. */
    public static String line(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
                        .replaceAll("\\p{Cf}", "")
                        .strip();
    }

    /**
     * Returns the text with line feeds as line breaks (browsers send CR LF), without other control characters and marks that change the
     * text direction.
     */
    public static String text(String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}\u202a-\u202e\u2066-\u2069&&[^\n\t]]", "")
                        .strip();
    }
}

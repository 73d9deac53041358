package ca.tandem.review;

/** What people type, without what nobody sees: it is shown to others, and a database refuses some of it. */
final class Typed {

    private Typed() {}

    /** One line, without control characters and marks that turn the direction of what follows. */
    static String line(String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
                        .replaceAll("\\p{Cf}", "")
                        .strip();
    }

    /** Several lines, which a browser ends with two characters; other control characters are left out. */
    static String text(String typed) {
        return typed == null
                ? ""
                : typed.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cc}\u202a-\u202e\u2066-\u2069&&[^\n\t]]", "")
                        .strip();
    }
}

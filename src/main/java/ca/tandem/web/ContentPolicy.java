package ca.tandem.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a document may load and run, as its Content-Security-Policy says it (W3C, Content Security Policy Level 3). */
enum ContentPolicy {
    /** Pages for readers and reviewers, and the page that says what went wrong: the portal's own files, forms that lead here. */
    READERS("style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "script-src 'self'"),
    /** Pages for staff, which also ask the server while somebody works, and run the inline scripts that carry the page's nonce. */
    STAFF("style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; script-src 'self'"),
    /** Files, feeds and the API: nothing, for none of them is a page. */
    DATA("form-action 'none'; base-uri 'none'; frame-ancestors 'none'");

    private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/_=-]+'");

    private final String words;

    ContentPolicy(String words) {
        this.words = "default-src 'none'; " + words;
    }

    /** The policy of what stands at that path, decoded; of an unknown one that of the page that says so. */
    static ContentPolicy of(String path) {
        if (path.startsWith("/en/staff") || path.startsWith("/fr/personnel")) {
            return STAFF;
        }
        return path.startsWith("/api/") || path.startsWith("/openapi") || path.startsWith("/feeds/") || isFile(path)
                ? DATA
                : READERS;
    }

    private static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0 || path.startsWith("/staff/");
    }

    /** The header's value. */
    String value() {
        return words;
    }

    /**
     * The header's value with the nonce of another policy, which is where PrimeFaces says it.
     *
     * @param other the policy that PrimeFaces wrote
     * @return this policy, with the nonce where scripts with one may run
     */
    String withNonceOf(String other) {
        return Optional.of(NONCE.matcher(other))
                .filter(nonce -> this == STAFF && nonce.find())
                .map(nonce -> words + " " + nonce.group())
                .orElse(words);
    }
}

package ca.tandem.web.filter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Content-Security-Policy of a response: the resources that a document may load and run (W3C, Content Security Policy Level 3). */
enum ContentSecurityPolicy {
    /** Pages for readers and reviewers, and the error page: the portal's own files, requests of scripts and forms to the portal. */
    READERS("style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; script-src 'self'"),
    /** Pages for staff: in addition, inline scripts that carry the page's nonce. */
    STAFF("style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; script-src 'self'"),
    /** Pictures and documents that somebody uploaded: nothing, and no part in the portal's origin. */
    UPLOAD("sandbox; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"),
    /** Other files, feeds, the transparency log and the API: nothing, since none of them is a page. */
    DATA("form-action 'none'; base-uri 'none'; frame-ancestors 'none'");

    private static final Pattern NONCE = Pattern.compile("'nonce-[A-Za-z0-9+/_=-]+'");

    private static final List<String> UPLOADS = List.of("/files/", "/staff/files/", "/review/files/");

    private final String words;

    ContentSecurityPolicy(String words) {
        this.words = "default-src 'none'; " + words;
    }

    /** Returns the policy for a decoded path; for an unknown path that of the error page. */
    static ContentSecurityPolicy of(String path) {
        if (path.startsWith("/en/staff") || path.startsWith("/fr/personnel")) {
            return STAFF;
        }
        if (UPLOADS.stream().anyMatch(path::startsWith)) {
            return UPLOAD;
        }
        return path.startsWith("/api/")
                        || path.startsWith("/openapi")
                        || path.startsWith("/feeds/")
                        || path.startsWith("/log/")
                        || path.startsWith("/oidc/")
                        || isFile(path)
                ? DATA
                : READERS;
    }

    private static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0 || path.startsWith("/staff/");
    }

    /** Returns the value of the header. */
    String value() {
        return words;
    }

    /**
     * Returns the value of the header with the nonce of another policy; PrimeFaces announces its nonce in a policy of its own.
     *
     * @param other the policy that PrimeFaces wrote
     * @return this policy, with the nonce if it allows scripts that carry one
     */
    String withNonceOf(String other) {
        return Optional.of(NONCE.matcher(other))
                .filter(nonce -> this == STAFF && nonce.find())
                .map(nonce -> words + " " + nonce.group())
                .orElse(words);
    }
}

package ca.tandem.web.shell;

import ca.tandem.common.Sha256;
import java.util.Arrays;
import java.util.Base64;

/** Strong entity tags (RFC 9110, section 8.8.3): the SHA-256 hash of the body. */
public final class StrongETag {

    private StrongETag() {}

    public static String of(byte[] body) {
        return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(body)) + '"';
    }

    /**
     * Checks whether an {@code If-None-Match} header matches a tag. The comparison is weak, since a compressing proxy makes the tag weak.
     */
    public static boolean matches(String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                        .anyMatch(candidate -> candidate.equals("*") || candidate.equals(tag));
    }
}

package ca.tandem.api;

import ca.tandem.common.ProblemException;
import ca.tandem.common.ProblemException.ProblemKind;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** Version of a posting in requests and responses: an entity tag that consists of the version number. */
final class VersionTag {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** Any entity tag (RFC 9110, section 8.8.3); a weak one never matches (section 13.1.1). */
    private static final Pattern ANY_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");

    /** A version that no posting, term or task ever has. */
    private static final long NEVER = -1;

    private VersionTag() {}

    /**
     * Returns the version in {@code If-Match}, on which the client's change is based. An entity tag that the portal never issued gives a
     * version that never matches.
     *
     * @throws ProblemException if the header is missing
     * @throws ProblemException if the header is not a single entity tag
     */
    static long fromIfMatch(HttpHeaders headers) {
        var given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            throw new ProblemException(ProblemKind.VERSION_MISSING, "version.missing");
        }
        var matcher = TAG.matcher(given.strip());
        if (matcher.matches()) {
            return Long.parseLong(matcher.group(1));
        }
        if (ANY_TAG.matcher(given.strip()).matches()) {
            return NEVER;
        }
        throw ProblemException.malformed("version.form");
    }

    static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}

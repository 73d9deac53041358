package ca.tandem.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** The version of a posting as requests and answers carry it: an entity tag with nothing but its number. */
final class SeenVersion {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    /** Any entity tag, RFC 9110, 8.8.3; a weak one never matches, 13.1.1. */
    private static final Pattern ANY_TAG = Pattern.compile("(W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");

    /** No posting, term or task ever has this version. */
    private static final long NEVER = -1;

    private SeenVersion() {}

    /**
     * The version that a changing request saw; of an entity tag that the portal never gave, one that never was.
     *
     * @throws VersionMissing if it does not say
     * @throws Invalid if it says something else
     */
    static long in(HttpHeaders headers) {
        var given = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (given == null || given.isBlank()) {
            throw new VersionMissing();
        }
        var matcher = TAG.matcher(given.strip());
        if (matcher.matches()) {
            return Long.parseLong(matcher.group(1));
        }
        if (ANY_TAG.matcher(given.strip()).matches()) {
            return NEVER;
        }
        throw new Invalid("version.form");
    }

    static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}

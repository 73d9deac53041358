package ca.tandem.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.regex.Pattern;

/** The version of a posting as requests and answers carry it: an entity tag with nothing but its number. */
final class SeenVersion {

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

    private SeenVersion() {}

    /**
     * The version that a changing request saw.
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
        if (!matcher.matches()) {
            throw new Invalid("version.form");
        }
        return Long.parseLong(matcher.group(1));
    }

    static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }
}

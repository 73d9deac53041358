package ca.tandem.identity.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A name and a password in the header {@code Authorization}, after RFC 7617, in UTF-8.
 *
 * @param name the user name
 * @param password the password, or another secret in its place
 */
public record BasicCredentials(String name, String password) {

    /** The value of {@code WWW-Authenticate} by which a response asks for them. */
    public static final String CHALLENGE = "Basic realm=\"Tandem\", charset=\"UTF-8\"";

    private static final String SCHEME = "Basic ";

    /**
     * Reads the header.
     *
     * @param authorization the header's value; null if it was not sent
     * @return what it has; empty if it has another scheme or cannot be read
     */
    public static Optional<BasicCredentials> in(String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder()
                    .decode(authorization.substring(SCHEME.length()).strip());
            var pair = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(new BasicCredentials(pair[0], pair[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Leaves out the password, which must not come into a log. */
    @Override
    public String toString() {
        return "BasicCredentials[name=" + name + "]";
    }
}

package ca.tandem.identity.token;

import java.util.Optional;

/** A token in the header {@code Authorization}, after RFC 6750. The scheme's name has no case (RFC 9110, section 11.1). */
public final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /**
     * Returns the token.
     *
     * @param authorization the header's value; null if it was not sent
     * @return the token as it was sent; empty if the header has another scheme
     */
    public static Optional<String> in(String authorization) {
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(authorization.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}

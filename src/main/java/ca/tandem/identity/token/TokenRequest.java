package ca.tandem.identity.token;

import ca.tandem.common.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * A wanted token.
 *
 * @param name the name by which its owner knows it; null for none
 * @param scopes the scopes; null for all that the owner's roles allow
 * @param expires the instant at which it expires; null for twelve hours from now
 */
public record TokenRequest(String name, TokenScopes scopes, Instant expires) {

    /** A token as a password alone gives it: nameless, for twelve hours, with all scopes. */
    public static final TokenRequest SHORT = new TokenRequest(null, null, null);

    private static final Duration SHORT_LIFE = Duration.ofHours(12);
    private static final Period LONGEST_LIFE = Period.ofYears(1);

    /**
     * Returns the request with its defaults filled in.
     *
     * @throws ProblemException if the name is too long, the scopes are none, or the token would have expired or live longer than a year
     */
    TokenRequest checked(Instant now) {
        var called = name == null || name.isBlank() ? null : name.strip();
        if (called != null && called.length() > AccessToken.LONGEST_NAME) {
            throw ProblemException.invalid("token.name.long", AccessToken.LONGEST_NAME, called.length());
        }
        if (scopes != null && scopes.scopes().isEmpty()) {
            throw ProblemException.invalid("token.scopes.none");
        }
        var end = expires == null ? now.plus(SHORT_LIFE) : expires;
        if (!end.isAfter(now)) {
            throw ProblemException.invalid("token.expires.past");
        }
        if (end.isAfter(now.atZone(ZoneOffset.UTC).plus(LONGEST_LIFE).toInstant())) {
            throw ProblemException.invalid("token.expires.far");
        }
        return new TokenRequest(called, scopes == null ? TokenScopes.ALL : scopes, end);
    }
}

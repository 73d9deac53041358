package ca.tandem.identity.oidc;

import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * The strength and the age of the provider's sign-in that the portal asks for and looks at (OpenID Connect Core 1.0, 2 and 3.1.2.1). Without
 * the settings it asks for neither, and counts every sign-in as one by name and password.
 *
 * @param classes the names of the classes of strength of which the sign-in has to be one, the wished one first; empty for any
 * @param oldest how long ago the user may have signed in at the provider; empty for any time
 */
record RequiredStrength(List<String> classes, Optional<Duration> oldest) {

    static final String ACR_VALUES = "tandem.oidc.acr";
    static final String MAX_AGE = "tandem.oidc.max.age";

    static final RequiredStrength NONE = new RequiredStrength(List.of(), Optional.empty());

    static RequiredStrength read(Config config) {
        return new RequiredStrength(
                OpenIdSettings.value(config, ACR_VALUES)
                        .map(value -> List.of(value.split("\\s+")))
                        .orElse(List.of()),
                OpenIdSettings.value(config, MAX_AGE).map(RequiredStrength::duration));
    }

    private static Duration duration(String value) {
        try {
            var duration = Duration.parse(value);
            if (!duration.isNegative() && duration.compareTo(Duration.ofDays(1)) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException e) {
            // Reported below.
        }
        throw new IllegalArgumentException(
                MAX_AGE + " must be a duration of a day at most, like PT8H, but is " + value);
    }

    /** Adds to a request what the portal asks for. */
    void ask(AuthenticationRequest.Builder request) {
        if (!classes.isEmpty()) {
            request.acrValues(classes.stream().map(ACR::new).toList());
        }
        oldest.ifPresent(duration -> request.maxAge(Math.toIntExact(duration.toSeconds())));
    }

    /**
     * Checks that the sign-in is as strong and recent as asked for. A claim that is missing counts as one that does not suffice.
     *
     * @throws OpenIdException {@code WEAK} if it is not
     */
    void check(IDTokenClaimsSet claims, Instant now) {
        if (!classes.isEmpty()
                && (claims.getACR() == null || !classes.contains(claims.getACR().getValue()))) {
            throw new OpenIdException(OpenIdProblem.WEAK, "The sign-in is of no class that " + ACR_VALUES + " names");
        }
        if (oldest.isPresent()
                && (claims.getAuthenticationTime() == null
                        || claims.getAuthenticationTime()
                                .toInstant()
                                .plus(oldest.get())
                                .plusSeconds(Provider.CLOCK_SKEW)
                                .isBefore(now))) {
            throw new OpenIdException(OpenIdProblem.WEAK, "The sign-in is older than " + MAX_AGE + " allows");
        }
    }
}

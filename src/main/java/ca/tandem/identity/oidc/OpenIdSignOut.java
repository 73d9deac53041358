package ca.tandem.identity.oidc;

import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import ca.tandem.common.idempotency.UsedKeys;
import ca.tandem.common.text.LogText;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.openid.connect.sdk.BackChannelLogoutRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sign-out on both sides: from the portal at the provider (OpenID Connect RP-Initiated Logout 1.0), and from the provider here (OpenID
 * Connect Back-Channel Logout 1.0).
 */
@ApplicationScoped
public class OpenIdSignOut {

    /** The path to which the provider sends the browser after sign-out. */
    public static final String SIGNED_OUT = "/oidc/signed-out";

    private static final Logger LOG = System.getLogger(OpenIdSignOut.class.getName());

    /** The age at which a logout token is refused. */
    private static final Duration OLDEST = Duration.ofMinutes(10);

    @Inject
    Optional<OpenIdSettings> settings;

    @Inject
    ProviderDiscovery discovery;

    @Inject
    OpenIdAccess access;

    @Inject
    UsedKeys usedKeys;

    @Inject
    Clock clock;

    /** Records that the browser's session has ended here. */
    public void signedOut(HttpServletRequest request) {
        settings.map(on -> OpenIdCookie.SESSION.read(request, on)).ifPresent(access::signedOutHere);
    }

    /**
     * Returns the provider's address that ends the browser's session there, once after it has ended here; empty if there is nothing to end,
     * or the provider has no such address or cannot be reached.
     */
    public Optional<URI> takeAddress(HttpServletRequest request, HttpServletResponse response, Language language) {
        var key = settings.map(on -> OpenIdCookie.SESSION.read(request, on));
        return key.flatMap(access::takeEnded).flatMap(idToken -> {
            OpenIdCookie.SESSION.remove(response, settings.orElseThrow());
            return address(idToken, language);
        });
    }

    private Optional<URI> address(String idToken, Language language) {
        try {
            var provider = discovery.provider();
            var endpoint = provider.metadata().getEndSessionEndpointURI();
            return endpoint == null
                    ? Optional.empty()
                    : Optional.of(new LogoutRequest(
                                    endpoint,
                                    JWTParser.parse(idToken),
                                    null,
                                    provider.client(),
                                    settings.orElseThrow().absolute(SIGNED_OUT),
                                    new State(language.tag()),
                                    List.of(OpenIdSignIn.tag(language)))
                            .toURI());
        } catch (OpenIdException | java.text.ParseException e) {
            LOG.log(Level.WARNING, "Somebody is signed out here only: " + LogText.of(e.getMessage()));
            return Optional.empty();
        }
    }

    /**
     * Ends sessions because the provider says so.
     *
     * @param parameters the form that the provider sent
     * @throws OpenIdException if its token does not stand up to the checks, is old, or was used before
     */
    public void backChannel(Map<String, String[]> parameters) {
        var token = verify(parameters.getOrDefault("logout_token", new String[0]));
        if (token.getIssueTime().toInstant().plus(OLDEST).isBefore(clock.instant())) {
            throw new OpenIdException(OpenIdProblem.EXPIRED, "The logout token is old");
        }
        var key = Sha256.hex("oidc logout " + token.getJWTID());
        if (usedKeys.findResult(key).isPresent()) {
            throw new OpenIdException(OpenIdProblem.EXPIRED, "The logout token was used before");
        }
        usedKeys.useAndRun(key, () -> {
            access.signedOutThere(
                    token.getSubject() == null ? null : token.getSubject().getValue(),
                    token.getSessionID() == null ? null : token.getSessionID().getValue());
            return "sign-out";
        });
    }

    private LogoutTokenClaimsSet verify(String[] sent) {
        try {
            var request = BackChannelLogoutRequest.parse(Map.of("logout_token", List.of(sent)));
            if (sent.length != 1) {
                throw new OpenIdException(OpenIdProblem.REFUSED, "There is not one logout token");
            }
            return discovery.provider().logoutTokens().validate(request.getLogoutToken());
        } catch (KeySourceException e) {
            throw new OpenIdException(OpenIdProblem.UNAVAILABLE, "The provider's keys cannot be fetched now", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw new OpenIdException(
                    OpenIdProblem.REFUSED, "The logout token does not stand up to the checks: " + e.getMessage(), e);
        }
    }
}

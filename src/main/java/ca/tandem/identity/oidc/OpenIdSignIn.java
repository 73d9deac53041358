package ca.tandem.identity.oidc;

import ca.tandem.common.Language;
import ca.tandem.common.PortalKey;
import ca.tandem.common.SecretCipher;
import ca.tandem.common.Sha256;
import ca.tandem.common.idempotency.UsedKeys;
import ca.tandem.common.outage.DatabaseFailure;
import com.nimbusds.langtag.LangTag;
import com.nimbusds.langtag.LangTagException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The way of a browser to the provider and back: the authorization code flow with PKCE (OpenID Connect Core 1.0, 3.1). What the answer must
 * agree with is in an encrypted cookie of the browser, so that nobody has a session before they have signed in; each sign-in is used once.
 */
@ApplicationScoped
public class OpenIdSignIn {

    /** The path to which the provider sends the browser back. */
    public static final String CALLBACK = "/oidc/callback";

    /** How long somebody may take at the provider. */
    static final Duration LASTS = Duration.ofMinutes(10);

    private static final Scope SCOPE = new Scope("openid", "profile", "email");

    /** Parameters that an answer has once at most; with two, one part of the code could read the first and the next the second. */
    private static final Set<String> SINGLE = Set.of("state", "code", "iss", "error");

    @Inject
    Optional<OpenIdSettings> settings;

    @Inject
    ProviderDiscovery discovery;

    @Inject
    TokenEndpoint tokenEndpoint;

    @Inject
    UsedKeys usedKeys;

    @Inject
    PortalKey portalKey;

    @Inject
    Clock clock;

    /** Checks whether people sign in through OpenID Connect. */
    public boolean isOn() {
        return settings.isPresent();
    }

    /**
     * Begins a sign-in and binds it to the browser.
     *
     * @param to the path of the page that was wanted; null for none
     * @return the provider's address to which the browser goes
     * @throws OpenIdException if the provider cannot be reached
     */
    public URI begin(HttpServletResponse response, Language language, String to) {
        var provider = discovery.provider();
        var pending = PendingSignIn.begin(language, to, clock.instant());
        OpenIdCookie.PENDING.set(response, settings.orElseThrow(), pending.encrypt(cipher()));
        var request = new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, provider.client(), callback())
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(new State(pending.state()))
                .nonce(new Nonce(pending.nonce()))
                .codeChallenge(new CodeVerifier(pending.verifier()), CodeChallengeMethod.S256)
                .uiLocales(List.of(tag(language)));
        settings.orElseThrow().strength().ask(request);
        return request.build().toURI();
    }

    /** Returns the sign-in that the browser has begun, and ends its cookie; empty if there is none that is whole and young enough. */
    public Optional<PendingSignIn> take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = OpenIdCookie.PENDING.read(request, settings.orElseThrow());
        OpenIdCookie.PENDING.remove(response, settings.orElseThrow());
        return PendingSignIn.decrypt(cookie, cipher())
                .filter(pending -> pending.began().plus(LASTS).isAfter(clock.instant()));
    }

    /**
     * Finishes a sign-in with the provider's answer.
     *
     * @param parameters the parameters of the answer
     * @return the user for whom the provider vouches
     * @throws OpenIdException if the answer does not belong to the sign-in, does not stand up to the checks, or says no
     */
    VerifiedUser finish(PendingSignIn pending, Map<String, String[]> parameters) {
        var answer = parse(parameters);
        if (answer.getState() == null || !answer.getState().equals(new State(pending.state()))) {
            throw new OpenIdException(OpenIdProblem.EXPIRED, "The answer belongs to another sign-in");
        }
        use(pending.state());
        checkIssuer(answer);
        if (!answer.indicatesSuccess()) {
            throw failure(answer.toErrorResponse().getErrorObject().getCode());
        }
        var code = answer.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new OpenIdException(OpenIdProblem.REFUSED, "The answer has no code");
        }
        return tokenEndpoint.exchange(
                new AuthorizationCodeGrant(code, callback(), new CodeVerifier(pending.verifier())), pending.nonce());
    }

    private AuthenticationResponse parse(Map<String, String[]> parameters) {
        if (SINGLE.stream().anyMatch(name -> parameters.containsKey(name) && parameters.get(name).length > 1)) {
            throw new OpenIdException(OpenIdProblem.EXPIRED, "The answer has a parameter twice");
        }
        try {
            return AuthenticationResponseParser.parse(
                    callback(),
                    parameters.entrySet().stream()
                            // A token in an address is of another flow, and never read.
                            .filter(parameter -> !Set.of("response", "id_token", "access_token")
                                    .contains(parameter.getKey()))
                            .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue()))));
        } catch (ParseException e) {
            throw new OpenIdException(OpenIdProblem.EXPIRED, "The answer cannot be read: " + e.getMessage(), e);
        }
    }

    /** Uses up the state, on all nodes: a second request with the same answer and cookie goes no further. */
    private void use(String state) {
        var key = Sha256.hex("oidc state " + state);
        try {
            if (usedKeys.findResult(key).isEmpty()) {
                usedKeys.useAndRun(key, () -> "sign-in");
                return;
            }
        } catch (PersistenceException e) {
            if (DatabaseFailure.isCauseOf(e)) {
                throw e;
            }
            // Another request was faster.
        }
        throw new OpenIdException(OpenIdProblem.EXPIRED, "The answer was used before");
    }

    /** Checks that the answer is from this provider, where it says from which (RFC 9207). */
    private void checkIssuer(AuthenticationResponse answer) {
        var metadata = discovery.provider().metadata();
        var isMissing = answer.getIssuer() == null;
        if (isMissing
                ? metadata.supportsAuthorizationResponseIssuerParam()
                : !answer.getIssuer().equals(metadata.getIssuer())) {
            throw new OpenIdException(
                    OpenIdProblem.REFUSED, "The answer is from " + (isMissing ? "no" : "another") + " issuer");
        }
    }

    private static OpenIdException failure(String code) {
        if (OAuth2Error.ACCESS_DENIED.getCode().equals(code)) {
            return new OpenIdException(OpenIdProblem.CANCELLED, "The user or the provider said no");
        }
        var isPassing = OAuth2Error.TEMPORARILY_UNAVAILABLE.getCode().equals(code)
                || OAuth2Error.SERVER_ERROR.getCode().equals(code);
        // The code comes from an address that anybody can make up.
        var known = code != null && code.matches("[a-z_]{1,40}") ? code : "an unknown code";
        return new OpenIdException(
                isPassing ? OpenIdProblem.UNAVAILABLE : OpenIdProblem.REFUSED, "The provider answers with " + known);
    }

    private URI callback() {
        return settings.orElseThrow().absolute(CALLBACK);
    }

    private SecretCipher cipher() {
        return SecretCipher.of(portalKey, "openid connect cookie");
    }

    static LangTag tag(Language language) {
        try {
            return LangTag.parse(language.regionalTag());
        } catch (LangTagException e) {
            throw new IllegalStateException(e);
        }
    }
}

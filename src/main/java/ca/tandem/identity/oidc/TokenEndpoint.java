package ca.tandem.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.AccessTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.InvalidHashException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The exchange of a code or a refresh token for the verified claims of a user (OpenID Connect Core 1.0, 3.1.3, 5.3 and 12). */
@ApplicationScoped
class TokenEndpoint {

    @Inject
    Optional<OpenIdSettings> settings;

    @Inject
    ProviderDiscovery discovery;

    @Inject
    Clock clock;

    /**
     * Exchanges the code of an authorization.
     *
     * @throws OpenIdException {@code EXPIRED} if the code is not valid or not valid any more, {@code WEAK} if the sign-in does not suffice
     */
    VerifiedUser exchange(AuthorizationGrant code, String nonce) {
        var tokens = tokens(code);
        if (tokens.getIDToken() == null) {
            throw refused("The provider's answer lacks an ID token", null);
        }
        var idToken = verify(tokens, new Nonce(nonce));
        settings.orElseThrow().strength().check(idToken, clock.instant());
        return user(tokens, idToken, idToken.getSubject().getValue());
    }

    /**
     * Renews the claims of a user.
     *
     * @throws OpenIdException {@code EXPIRED} if the refresh token is revoked or not valid any more
     */
    VerifiedUser renew(String refreshToken, String subject) {
        var tokens = tokens(new RefreshTokenGrant(new RefreshToken(refreshToken)));
        var idToken = tokens.getIDToken() == null ? null : verify(tokens, null);
        if (idToken != null && !idToken.getSubject().getValue().equals(subject)) {
            throw refused("The renewed ID token is of another subject", null);
        }
        return user(tokens, idToken, subject);
    }

    private OIDCTokens tokens(AuthorizationGrant grant) {
        var provider = discovery.provider();
        var request = new TokenRequest.Builder(
                        provider.metadata().getTokenEndpointURI(), provider.authentication(clock.instant()), grant)
                .build();
        try {
            var response = OIDCTokenResponseParser.parse(send(request.toHTTPRequest()));
            if (response instanceof OIDCTokenResponse right) {
                return right.getOIDCTokens();
            }
            throw failure(response.toErrorResponse().getErrorObject(), "tokens");
        } catch (ParseException e) {
            throw refused("The provider's answer with tokens cannot be read", e);
        }
    }

    private static OpenIdException failure(ErrorObject error, String what) {
        var code = error.getCode() == null ? "no code" : error.getCode();
        return new OpenIdException(
                code.equals(OAuth2Error.INVALID_GRANT.getCode())
                        ? OpenIdProblem.EXPIRED
                        : error.getHTTPStatusCode() >= HTTPResponse.SC_SERVER_ERROR
                                ? OpenIdProblem.UNAVAILABLE
                                : OpenIdProblem.REFUSED,
                "The provider gives no " + what + ": " + code + ", " + error.getHTTPStatusCode());
    }

    private IDTokenClaimsSet verify(OIDCTokens tokens, Nonce nonce) {
        try {
            var claims = discovery.provider().idTokens().validate(tokens.getIDToken(), nonce);
            checkAccessToken(tokens, claims);
            return claims;
        } catch (KeySourceException e) {
            throw new OpenIdException(OpenIdProblem.UNAVAILABLE, "The provider's keys cannot be fetched now", e);
        } catch (BadJOSEException | JOSEException e) {
            throw refused("The ID token does not stand up to the checks: " + e.getMessage(), e);
        }
    }

    /** Checks that the access token is the one that the ID token was issued with, where it says with which (3.1.3.8). */
    private static void checkAccessToken(OIDCTokens tokens, IDTokenClaimsSet claims) {
        var hash = claims.getAccessTokenHash();
        if (hash == null) {
            return;
        }
        var algorithm = JWSAlgorithm.parse(
                tokens.getIDToken().getHeader().getAlgorithm().getName());
        try {
            AccessTokenValidator.validate(tokens.getAccessToken(), algorithm, hash);
        } catch (InvalidHashException e) {
            throw refused("The access token is another than the ID token names", e);
        }
    }

    private VerifiedUser user(OIDCTokens tokens, IDTokenClaimsSet idToken, String subject) {
        try {
            var claims = idToken == null
                    ? Map.<String, Object>of()
                    : idToken.toJWTClaimsSet().getClaims();
            if (!OpenIdClaims.hasGroups(claims, settings.orElseThrow())) {
                claims = OpenIdClaims.merge(claims, userInfo(tokens, subject));
            }
            var sessionId = idToken == null ? null : idToken.getSessionID();
            return new VerifiedUser(
                    OpenIdClaims.read(subject, claims, settings.orElseThrow()),
                    tokens.getIDTokenString(),
                    sessionId == null ? null : sessionId.getValue(),
                    tokens.getRefreshToken() == null
                            ? null
                            : tokens.getRefreshToken().getValue());
        } catch (ParseException e) {
            throw refused("The claims cannot be read", e);
        }
    }

    /** Returns the claims of userinfo; empty if the provider has none. */
    private Map<String, Object> userInfo(OIDCTokens tokens, String subject) throws ParseException {
        var address = discovery.provider().metadata().getUserInfoEndpointURI();
        if (address == null || tokens.getBearerAccessToken() == null) {
            return Map.of();
        }
        var response = UserInfoResponse.parse(
                send(new UserInfoRequest(address, tokens.getBearerAccessToken()).toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            throw failure(response.toErrorResponse().getErrorObject(), "claims");
        }
        var claims = response.toSuccessResponse().getUserInfo();
        if (claims == null || !claims.getSubject().getValue().equals(subject)) {
            throw refused("The claims of userinfo are signed or of another subject", null);
        }
        return claims.toJWTClaimsSet().getClaims();
    }

    private HTTPResponse send(HTTPRequest request) {
        try {
            return request.send(discovery.http());
        } catch (IOException e) {
            throw new OpenIdException(
                    OpenIdProblem.UNAVAILABLE, "The provider cannot be reached: " + e.getMessage(), e);
        }
    }

    private static OpenIdException refused(String why, Exception cause) {
        return new OpenIdException(OpenIdProblem.REFUSED, why, cause);
    }
}

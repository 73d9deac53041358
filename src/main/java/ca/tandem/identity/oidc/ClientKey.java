package ca.tandem.identity.oidc;

import ca.tandem.common.PemKey;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.JWTAuthenticationClaimsSet;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.security.interfaces.ECKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * A private key with which the portal signs a statement for each call of the token endpoint, {@code private_key_jwt} (OpenID Connect Core
 * 1.0, 9). The statement is for that endpoint, lasts two minutes and counts once, so that nothing which lasts goes to the provider.
 *
 * @param keyId the name under which the provider has the key; empty if the certificate tells, or there is one only
 */
record ClientKey(PemKey pem, Optional<String> keyId) implements ClientCredential {

    /** Twice as long as the clocks may lie apart. */
    private static final Duration LASTS = Duration.ofSeconds(2L * Provider.CLOCK_SKEW);

    /**
     * Reads the key.
     *
     * @throws IllegalArgumentException if it is none, or too weak
     */
    static ClientKey of(String value, Optional<String> keyId) {
        return new ClientKey(PemKey.read(OpenIdSettings.CLIENT_KEY, value), keyId);
    }

    @Override
    public ClientAuthentication authentication(ClientID client, OIDCProviderMetadata provider, Instant now) {
        var methods = provider.getTokenEndpointAuthMethods();
        if (methods == null || !methods.contains(ClientAuthenticationMethod.PRIVATE_KEY_JWT)) {
            throw Provider.refused("it does not take a client's key by private_key_jwt");
        }
        var claims = new JWTAuthenticationClaimsSet(
                client,
                List.of(new Audience(provider.getTokenEndpointURI())),
                Date.from(now.plus(LASTS)),
                null,
                Date.from(now),
                new JWTID());
        try {
            return new PrivateKeyJWT(
                    claims, algorithm(provider), pem.key(), keyId.orElse(null), null, thumbprint(), null);
        } catch (JOSEException e) {
            throw new OpenIdException(OpenIdProblem.REFUSED, "The client's key does not sign: " + e.getMessage(), e);
        }
    }

    private JWSAlgorithm algorithm(OIDCProviderMetadata provider) {
        var named = provider.getTokenEndpointJWSAlgs();
        var possible = possible();
        // Without a list it is RS256, which a provider has to take, or the one of the curve (OpenID Connect Discovery
        // 1.0, 3).
        return named == null
                ? possible.get(possible.size() - 1)
                : possible.stream()
                        .filter(named::contains)
                        .findFirst()
                        .orElseThrow(() -> Provider.refused("it takes a client's signature by none of " + possible));
    }

    /** Returns the algorithms of the key, the preferred one first. */
    private List<JWSAlgorithm> possible() {
        if (!(pem.key() instanceof ECKey ec)) {
            return List.of(JWSAlgorithm.PS256, JWSAlgorithm.RS256);
        }
        var bits = ec.getParams().getOrder().bitLength();
        return List.of(bits <= 256 ? JWSAlgorithm.ES256 : bits <= 384 ? JWSAlgorithm.ES384 : JWSAlgorithm.ES512);
    }

    private Base64URL thumbprint() {
        return pem.certificates().isEmpty()
                ? null
                : X509CertUtils.computeSHA256Thumbprint(pem.certificates().get(0));
    }
}

package ca.tandem.identity.oidc;

import ca.tandem.common.RsaStrength;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.security.Key;
import java.security.interfaces.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The provider as its metadata describe it (OpenID Connect Discovery 1.0), with its keys and the checks of its tokens. Only asymmetric
 * signatures count, of those that the metadata name: never {@code none}, and never an HMAC, whose key would be the client's secret.
 */
final class Provider {

    /** How far the clocks of portal and provider may lie apart, in seconds. */
    static final int CLOCK_SKEW = 60;

    private static final long KEYS_LAST = Duration.ofMinutes(15).toMillis();
    private static final long KEYS_WAIT = Duration.ofSeconds(15).toMillis();

    /** Within this time keys are fetched twice at most: else forged tokens with new key ids would make the portal fetch again and again. */
    private static final long BETWEEN_FETCHES = Duration.ofSeconds(30).toMillis();

    private final OIDCProviderMetadata metadata;
    private final ClientID client;
    private final ClientCredential credential;
    private final JWSVerificationKeySelector<SecurityContext> keys;

    private Provider(OIDCProviderMetadata metadata, OpenIdSettings settings, ProviderClient http)
            throws MalformedURLException {
        this.metadata = metadata;
        client = new ClientID(settings.clientId());
        credential = settings.credential();
        var source = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), http)
                .cache(KEYS_LAST, KEYS_WAIT)
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_FETCHES)
                .build();
        keys = new StrongKeySelector(algorithms(metadata), source, settings.rsa());
    }

    /**
     * Fetches the metadata.
     *
     * @throws IOException if the provider cannot be reached
     * @throws OpenIdException if the metadata are of another issuer, or lack what sign-in needs
     */
    static Provider discover(OpenIdSettings settings, ProviderClient http) throws IOException {
        try {
            var address = OIDCProviderMetadata.resolveURL(new Issuer(settings.issuer()));
            var metadata = OIDCProviderMetadata.parse(http.get(URI.create(address.toString())));
            if (!metadata.getIssuer().getValue().equals(settings.issuer())) {
                throw refused("its metadata are of the issuer " + metadata.getIssuer());
            }
            var needed = Stream.of(
                            metadata.getAuthorizationEndpointURI(),
                            metadata.getTokenEndpointURI(),
                            metadata.getJWKSetURI())
                    .toList();
            if (needed.stream().anyMatch(Objects::isNull)) {
                throw refused("its metadata lack the address for authorization, tokens or keys");
            }
            var all = Stream.of(metadata.getUserInfoEndpointURI(), metadata.getEndSessionEndpointURI())
                    .filter(Objects::nonNull);
            if (!Stream.concat(needed.stream(), all).allMatch(OpenIdSettings::isSafe)) {
                throw refused("its metadata have an address without https");
            }
            if (algorithms(metadata).isEmpty()) {
                throw refused("it signs ID tokens by none of the algorithms that are accepted");
            }
            return new Provider(metadata, settings, http);
        } catch (GeneralException | MalformedURLException e) {
            throw new OpenIdException(OpenIdProblem.REFUSED, "The provider's metadata cannot be read", e);
        }
    }

    static OpenIdException refused(String why) {
        return new OpenIdException(OpenIdProblem.REFUSED, "The provider cannot be used: " + why);
    }

    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        var named = metadata.getIDTokenJWSAlgs() == null ? List.<JWSAlgorithm>of() : metadata.getIDTokenJWSAlgs();
        return named.stream().filter(JWSAlgorithm.Family.SIGNATURE::contains).collect(Collectors.toUnmodifiableSet());
    }

    OIDCProviderMetadata metadata() {
        return metadata;
    }

    ClientID client() {
        return client;
    }

    /** Returns the client's authentication for one call. */
    ClientAuthentication authentication(Instant now) {
        return credential.authentication(client, metadata, now);
    }

    IDTokenValidator idTokens() {
        var validator = new IDTokenValidator(metadata.getIssuer(), client, keys, null);
        validator.setMaxClockSkew(CLOCK_SKEW);
        return validator;
    }

    /** Returns the checks of logout tokens, which must say by their type that they are such: else an ID token could end sessions. */
    LogoutTokenValidator logoutTokens() {
        var validator = new LogoutTokenValidator(metadata.getIssuer(), client, true, keys, null);
        validator.setMaxClockSkew(CLOCK_SKEW);
        return validator;
    }

    /** The provider's keys without the RSA keys that are too short to be trusted (NIST SP 800-131A). */
    private static final class StrongKeySelector extends JWSVerificationKeySelector<SecurityContext> {

        private final RsaStrength rsa;

        private StrongKeySelector(Set<JWSAlgorithm> algorithms, JWKSource<SecurityContext> source, RsaStrength rsa) {
            super(algorithms, source);
            this.rsa = rsa;
        }

        @Override
        public List<Key> selectJWSKeys(JWSHeader header, SecurityContext context) throws KeySourceException {
            return super.selectJWSKeys(header, context).stream()
                    .filter(key ->
                            !(key instanceof RSAKey own) || own.getModulus().bitLength() >= rsa.bits())
                    .toList();
        }
    }
}

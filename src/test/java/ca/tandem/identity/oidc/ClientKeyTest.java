package ca.tandem.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.PemKey;
import ca.tandem.common.RsaStrength;
import ca.tandem.testing.Schema;
import ca.tandem.testing.TestCertificate;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests how the portal proves by a key that it is the client. */
class ClientKeyTest {

    private final FakeProvider provider = new FakeProvider();
    private final FakeBrowser browser = new FakeBrowser();
    private final Schema schema = Schema.onH2();

    @TempDir
    Path folder;

    private PemKey pem;

    @BeforeEach
    void make() throws IOException, GeneralSecurityException {
        var certificate = TestCertificate.of("portal", folder);
        pem = PemKey.read("key", Files.readString(certificate.key()) + Files.readString(certificate.certificate()));
        provider.clientKey = pem.certificates().get(0).getPublicKey();
        provider.metadata.put(
                "token_endpoint_auth_methods_supported", List.of("client_secret_basic", "private_key_jwt"));
    }

    @AfterEach
    void close() {
        provider.close();
        schema.close();
    }

    private OpenIdFixture portal(ClientCredential credential) {
        return new OpenIdFixture(schema, provider.issuer(), credential, RsaStrength.USUAL);
    }

    @Test
    void eachCallHasAStatementOfItsOwnThatLastsTwoMinutesAndIsForTheTokenEndpoint() throws ParseException {
        var portal = portal(new ClientKey(pem, Optional.of("portal-2026")));
        assertThat(portal.signIn(browser, provider)).isEmpty();
        portal.clock.advance(Duration.ofMinutes(46));
        portal.renewal.run();

        assertThat(provider.statements).hasSize(2);
        assertThat(provider.statements.stream().map(ClientKeyTest::id)).doesNotHaveDuplicates();
        var last = provider.statements.get(1);
        var claims = last.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(FakeProvider.CLIENT);
        assertThat(claims.getSubject()).isEqualTo(FakeProvider.CLIENT);
        assertThat(claims.getAudience()).containsExactly(provider.issuer() + "/token");
        assertThat(claims.getIssueTime().toInstant()).isEqualTo(portal.clock.instant());
        assertThat(claims.getExpirationTime().toInstant())
                .isEqualTo(portal.clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(last.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        assertThat(last.getHeader().getKeyID()).isEqualTo("portal-2026");
        assertThat(last.getHeader().getX509CertSHA256Thumbprint())
                .isEqualTo(
                        X509CertUtils.computeSHA256Thumbprint(pem.certificates().get(0)));
    }

    private static String id(SignedJWT statement) {
        try {
            return statement.getJWTClaimsSet().getJWTID();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theProviderKnowsNobodyByAnotherKeyOrTheSecret() throws GeneralSecurityException {
        provider.clientKey =
                KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic();
        assertThat(portal(new ClientKey(pem, Optional.empty())).signIn(browser, provider))
                .contains(OpenIdProblem.REFUSED);
        assertThat(portal(new ClientSecret(FakeProvider.SECRET)).signIn(browser, provider))
                .contains(OpenIdProblem.REFUSED);
        assertThat(provider.statements).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'RS256,PS256', PS256", "'ES256,RS256', RS256", ", RS256"})
    void anRsaKeySignsByTheBestAlgorithmThatTheProviderTakes(String named, String used)
            throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3_072);
        var pair = generator.generateKeyPair();
        provider.clientKey = pair.getPublic();
        if (named != null) {
            provider.metadata.put("token_endpoint_auth_signing_alg_values_supported", List.of(named.split(",", -1)));
        }
        var key = new ClientKey(new PemKey(pair.getPrivate(), List.of()), Optional.empty());

        assertThat(portal(key).signIn(browser, provider)).isEmpty();
        var header = provider.statements.get(0).getHeader();
        assertThat(header.getAlgorithm().getName()).isEqualTo(used);
        assertThat(header.getKeyID()).isNull();
        assertThat(header.getX509CertSHA256Thumbprint()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "token_endpoint_auth_methods_supported, client_secret_basic",
        "token_endpoint_auth_signing_alg_values_supported, RS256"
    })
    void aProviderThatTakesNoSuchKeyIsAskedForNothing(String name, String value) {
        provider.metadata.put(name, List.of(value));

        assertThat(portal(new ClientKey(pem, Optional.empty())).signIn(browser, provider))
                .contains(OpenIdProblem.REFUSED);
        assertThat(provider.count("/token")).isZero();
    }
}

package ca.tandem.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.testing.Schema;
import com.nimbusds.jose.JOSEObjectType;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests sign-out at the provider, and sign-out that the provider asks for. */
class OpenIdSignOutTest {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final FakeProvider provider = new FakeProvider();
    private final FakeBrowser browser = new FakeBrowser();
    private final Schema schema = Schema.onH2();
    private final OpenIdFixture portal = new OpenIdFixture(schema, provider.issuer());

    @BeforeEach
    void signIn() {
        assertThat(portal.signIn(browser, provider)).isEmpty();
    }

    @AfterEach
    void close() {
        provider.close();
        schema.close();
    }

    @Test
    void whoeverSignsOutHereIsSignedOutThereOnce() {
        var request = browser.request(Map.of());
        assertThat(portal.signOut.takeAddress(request, browser.response(), Language.FR))
                .as("still signed in here")
                .isEmpty();
        portal.signOut.signedOut(request);

        var address = portal.signOut.takeAddress(request, browser.response(), Language.FR);
        assertThat(address).hasValueSatisfying(uri -> {
            assertThat(uri.toString()).startsWith(provider.issuer() + "/logout?");
            assertThat(FakeProvider.fields(uri.getRawQuery()))
                    .containsEntry("post_logout_redirect_uri", "https://portal.example.org/oidc/signed-out")
                    .containsEntry("client_id", "tandem")
                    .containsEntry("state", "fr")
                    .containsKey("id_token_hint");
        });
        assertThat(portal.signOut.takeAddress(request, browser.response(), Language.FR))
                .isEmpty();
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void aProviderWithoutSuchAnAddressIsNotAsked() {
        provider.metadata.remove("end_session_endpoint");
        var other = new OpenIdFixture(schema, provider.issuer());
        var request = browser.request(Map.of());
        other.signOut.signedOut(request);

        assertThat(other.signOut.takeAddress(request, browser.response(), Language.EN))
                .isEmpty();
    }

    static Stream<Arguments> named() {
        return Stream.of(
                Arguments.of(with("sub", "subject-1"), true),
                Arguments.of(with("sid", "session-1"), true),
                Arguments.of(with("sub", "subject-1", "sid", "session-1"), true),
                Arguments.of(with("sub", "subject-1", "sid", "a session of long ago"), false),
                Arguments.of(with("sub", "somebody else", "sid", "session-1"), false),
                Arguments.of(with("sub", "somebody else"), false));
    }

    @ParameterizedTest
    @MethodSource("named")
    void whoeverSignsOutThereIsSignedOutHere(Map<String, Object> claims, boolean isEnded) {
        portal.signOut.backChannel(form(claims, new JOSEObjectType("logout+jwt")));

        assertThat(portal.revoked).hasSize(isEnded ? 1 : 0);
        assertThat(portal.auditLog.codes().contains("oidc.signed.out")).isEqualTo(isEnded);
    }

    @Test
    void aTokenThatIsNotTypedAsALogoutTokenIsRefused() {
        for (var type : Stream.of(JOSEObjectType.JWT, null).toList()) {
            assertThatThrownBy(() -> portal.signOut.backChannel(form(with("sub", "subject-1"), type)))
                    .isInstanceOf(OpenIdException.class);
        }
        assertThat(portal.revoked).isEmpty();
    }

    static Stream<Map<String, Object>> wrong() {
        return Stream.of(
                with("sub", "subject-1", "aud", "other"),
                with("sub", "subject-1", "iss", "https://other.example.org"),
                with("sub", "subject-1", "nonce", "an ID token"),
                with("sub", "subject-1", "events", null),
                with("sub", "subject-1", "jti", null),
                with("sub", "subject-1", "iat", Date.from(Instant.now().minusSeconds(1_200))),
                with("name", "nobody"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aTokenThatIsNotForThisCountsForNothing(Map<String, Object> claims) {
        assertThatThrownBy(() -> portal.signOut.backChannel(form(claims, new JOSEObjectType("logout+jwt"))))
                .isInstanceOf(OpenIdException.class);
        assertThat(portal.revoked).isEmpty();
    }

    @Test
    void aTokenCountsOnceAndOnlyIfTheProviderSignedIt() {
        var form = form(with("sub", "subject-1"), new JOSEObjectType("logout+jwt"));
        portal.signOut.backChannel(form);
        assertThatThrownBy(() -> portal.signOut.backChannel(form)).isInstanceOf(OpenIdException.class);
        provider.key = FakeProvider.key("first");
        assertThatThrownBy(() ->
                        portal.signOut.backChannel(form(with("sub", "subject-1"), new JOSEObjectType("logout+jwt"))))
                .isInstanceOf(OpenIdException.class);
        assertThatThrownBy(() -> portal.signOut.backChannel(Map.of())).isInstanceOf(OpenIdException.class);

        assertThat(portal.revoked).containsExactly("ada");
    }

    private static Map<String, Object> with(Object... pairs) {
        var claims = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            claims.put((String) pairs[i], pairs[i + 1]);
        }
        return claims;
    }

    private Map<String, String[]> form(Map<String, Object> claims, JOSEObjectType type) {
        var all = with(
                "iss",
                provider.issuer(),
                "aud",
                "tandem",
                "jti",
                "logout-" + provider.requests.size() + claims,
                "iat",
                Date.from(Instant.now()),
                "exp",
                Date.from(Instant.now().plusSeconds(120)),
                "events",
                Map.of(EVENT, Map.of()));
        all.putAll(claims);
        all.values().removeIf(value -> value == null);
        return Map.of("logout_token", new String[] {provider.sign(all, type)});
    }
}

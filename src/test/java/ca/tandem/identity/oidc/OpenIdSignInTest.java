package ca.tandem.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.PortalKey;
import ca.tandem.common.RsaStrength;
import ca.tandem.common.Sha256;
import ca.tandem.identity.Role;
import ca.tandem.testing.Schema;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the way to a provider and back, with a provider that does also what no honest one does. */
class OpenIdSignInTest {

    private final FakeProvider provider = new FakeProvider();
    private final FakeBrowser browser = new FakeBrowser();
    private Schema schema;
    private OpenIdFixture portal;

    @BeforeEach
    void open() {
        schema = Schema.onH2();
        portal = new OpenIdFixture(schema, provider.issuer());
    }

    @AfterEach
    void close() {
        provider.close();
        schema.close();
    }

    @Test
    void whoeverTheProviderVouchesForHasAnAccountWithTheRolesOfTheClaimsAndASession() {
        provider.claims.putAll(Map.of("email", "ada@example.org", "locale", "fr-CA"));

        assertThat(portal.signIn(browser, provider)).isEmpty();

        assertThat(portal.started).containsExactly("ada");
        assertThat(portal.account("ada")).hasValueSatisfying(account -> {
            assertThat(account.getDisplayName()).isEqualTo("Ada Author");
            assertThat(account.getEmail()).isEqualTo("ada@example.org");
            assertThat(account.getLanguage()).isEqualTo(Language.FR);
            assertThat(account.getRoles()).containsExactly(Role.AUTHOR);
        });
        assertThat(portal.auditLog.codes()).containsExactly("account.opened");
        assertThat(portal.auditLog.details).containsEntry("through", "OpenID Connect");
        assertThat(portal.signIn(browser, provider)).isEmpty();
        assertThat(portal.started).as("the same account again").containsExactly("ada", "ada");
    }

    @Test
    void theRequestCarriesPkceAndIsBoundToTheBrowserByACookieOfTenMinutes() {
        var asked = FakeProvider.fields(portal.begin(browser).getRawQuery());

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", "tandem")
                .containsEntry("redirect_uri", "https://portal.example.org/oidc/callback")
                .containsEntry("ui_locales", "fr-CA")
                .containsKeys("state", "nonce", "code_challenge");
        var cookie = browser.cookies.get("__Host-tandem-oidc");
        assertThat(cookie.isHttpOnly() && cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(600);
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        assertThat(cookie.getValue()).doesNotContain(asked.get("state"), asked.get("nonce"));
        var request = browser.request(Map.of());
        assertThat(portal.signIn.take(request, browser.response()))
                .hasValueSatisfying(pending -> assertThat(pending.to()).isEqualTo("/fr/personnel/taches"));
        assertThat(browser.cookies).as("it is for one use").isEmpty();
    }

    @Test
    void theStrengthThatIsAskedForIsLookedAtAndAMissingClaimDoesNotSuffice() {
        portal = new OpenIdFixture(
                schema,
                provider.issuer(),
                "https://portal.example.org",
                new RequiredStrength(List.of("phr", "mfa"), Optional.of(Duration.ofHours(8))));
        assertThat(FakeProvider.fields(portal.begin(browser).getRawQuery()))
                .containsEntry("acr_values", "phr+mfa".replace('+', ' '))
                .containsEntry("max_age", "28800");
        var now = Instant.now();
        provider.claims.putAll(Map.of("acr", "mfa", "auth_time", now.getEpochSecond()));
        assertThat(portal.signIn(browser, provider)).isEmpty();
        provider.claims.put("auth_time", now.minus(Duration.ofHours(9)).getEpochSecond());
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.WEAK);
        provider.claims.put("auth_time", null);
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.WEAK);
        provider.claims.put("auth_time", now.getEpochSecond());
        provider.claims.put("acr", "pwd");
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.WEAK);
        provider.claims.remove("acr");
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.WEAK);
        assertThat(portal.started).hasSize(1);
    }

    @Test
    void anAccessTokenIsTheOneThatTheIdTokenNames() {
        var half = Arrays.copyOf(Sha256.of("access".getBytes(StandardCharsets.US_ASCII)), 16);
        provider.claims.put("at_hash", Base64URL.encode(half).toString());
        assertThat(portal.signIn(browser, provider)).isEmpty();
        provider.claims.put("at_hash", "AAAAAAAAAAAAAAAAAAAAAA");
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.REFUSED);
    }

    @Test
    void whatAProviderSendsStaysOnOneLineOfTheLog() {
        assertThat(new OpenIdException(OpenIdProblem.REFUSED, "no\r\n[INFO] forged"))
                .hasMessage("no [INFO] forged");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void firstSignInsOfOnePersonAtOnceEndInOneAccount(boolean isOnPostgres) {
        if (isOnPostgres) {
            schema.close();
            schema = Schema.onPostgres();
            portal = new OpenIdFixture(schema, provider.issuer());
        }
        var together = new CountDownLatch(1);
        var tries = IntStream.range(0, 4)
                .mapToObj(one -> {
                    var own = new FakeBrowser();
                    var answer = provider.authorize(portal.begin(own));
                    return CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    together.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                                return portal.finish(own, answer);
                            },
                            command -> new Thread(command).start());
                })
                .toList();
        together.countDown();

        assertThat(tries).allSatisfy(one -> assertThat(one.join()).isEmpty());
        assertThat(portal.started).containsOnly("ada");
        assertThat(portal.account("ada-2")).isEmpty();
    }

    @Test
    void sessionsOfBuiltInAccountsEndUnlessTheyAreKeptForEmergencies() {
        portal.signIn(browser, provider);
        portal.with(accounts -> accounts.open("old", Language.EN, null, Role.AUTHOR));
        portal.with(accounts -> accounts.open("idle", Language.EN, null, Role.AUTHOR));
        portal.with(accounts -> accounts.open("spare", Language.EN, null, Role.ADMINISTRATOR));
        schema.inTransaction(entityManager -> {
            entityManager
                    .createQuery("update Account a set a.emergency = true where a.name = 'spare'")
                    .executeUpdate();
            return entityManager
                    .createNativeQuery(
                            "insert into sign_in_session (id, account_id, secret_hash, began_at, last_act_at,"
                                    + " client_network, browser) select a.id, a.id, a.account_name, current_timestamp,"
                                    + " current_timestamp, '192.0.2.0/24', 'Firefox' from account a where a.account_name <> 'idle'")
                    .executeUpdate();
        });
        portal.renewal.run();

        assertThat(portal.revoked).containsExactly("old");
        assertThat(portal.auditLog.codes()).endsWith("oidc.lapsed");
    }

    @Test
    void withoutHttpsTheCookieHasAPlainName() {
        var local = new OpenIdFixture(schema, provider.issuer(), "http://localhost:8080");
        local.begin(browser);

        assertThat(browser.cookies).containsOnlyKeys("tandem-oidc");
    }

    @Test
    void anAnswerCountsForTheBrowserOnlyThatBeganAndForTenMinutes() {
        var answer = provider.authorize(portal.begin(browser));
        var kept = browser.cookies.get("__Host-tandem-oidc");

        assertThat(portal.finish(new FakeBrowser(), answer)).contains(OpenIdProblem.EXPIRED);
        var other = new FakeBrowser();
        portal.begin(other);
        assertThat(portal.finish(other, answer)).as("another browser's").contains(OpenIdProblem.EXPIRED);
        for (var at : List.of(0, 20, kept.getValue().length() - 1)) {
            var letters = new StringBuilder(kept.getValue());
            letters.setCharAt(at, letters.charAt(at) == 'A' ? 'B' : 'A');
            assertThat(portal.finish(withCookie(letters.toString()), answer))
                    .as("tampered with at " + at)
                    .contains(OpenIdProblem.EXPIRED);
        }
        for (var wrong : List.of("", "x", "%%%")) {
            assertThat(portal.finish(withCookie(wrong), answer)).as(wrong).contains(OpenIdProblem.EXPIRED);
        }
        portal.clock.advance(Duration.ofMinutes(10));
        assertThat(portal.finish(withCookie(kept.getValue()), answer))
                .as("late")
                .contains(OpenIdProblem.EXPIRED);
        assertThat(portal.started).isEmpty();
        assertThat(provider.count("/token")).as("no code was sent").isZero();
    }

    private static FakeBrowser withCookie(String value) {
        var browser = new FakeBrowser();
        browser.cookies.put("__Host-tandem-oidc", new Cookie("__Host-tandem-oidc", value));
        return browser;
    }

    @Test
    void anAnswerAndACodeCountOnce() {
        var answer = provider.authorize(portal.begin(browser));
        var kept = browser.cookies.get("__Host-tandem-oidc").getValue();
        assertThat(portal.finish(browser, answer)).isEmpty();

        assertThat(portal.finish(withCookie(kept), answer))
                .as("the state again")
                .contains(OpenIdProblem.EXPIRED);
        assertThat(provider.count("/token")).isEqualTo(1);
        var second = provider.authorize(portal.begin(browser));
        second.put("code", answer.get("code"));
        assertThat(portal.finish(browser, second)).as("the code again").contains(OpenIdProblem.EXPIRED);
        assertThat(portal.started).containsExactly("ada");
    }

    @Test
    void aParameterThatStandsTwiceIsNotTaken() {
        for (var name : List.of("state", "code")) {
            var answer = provider.authorize(portal.begin(browser));
            answer.put(name, new String[] {answer.get(name)[0], "other"});
            assertThat(portal.finish(browser, answer)).as(name).contains(OpenIdProblem.EXPIRED);
        }
    }

    @Test
    void theProvidersNoIsToldAsWhatItIs() {
        var problems = Map.of(
                "access_denied", OpenIdProblem.CANCELLED,
                "temporarily_unavailable", OpenIdProblem.UNAVAILABLE,
                "server_error", OpenIdProblem.UNAVAILABLE,
                "login_required", OpenIdProblem.REFUSED,
                "<script>", OpenIdProblem.REFUSED);
        problems.forEach((error, problem) -> {
            var answer = provider.authorize(portal.begin(browser));
            answer.remove("code");
            answer.put("error", new String[] {error});
            assertThat(portal.finish(browser, answer)).as(error).contains(problem);
        });
    }

    @Test
    void anAnswerOfAnotherIssuerIsNotTaken() {
        var answer = provider.authorize(portal.begin(browser));
        answer.put("iss", new String[] {"https://other.example.org"});
        assertThat(portal.finish(browser, answer)).contains(OpenIdProblem.REFUSED);

        provider.metadata.put("authorization_response_iss_parameter_supported", true);
        var strict = new OpenIdFixture(schema, provider.issuer());
        var bare = provider.authorize(strict.begin(browser));
        assertThat(strict.finish(browser, bare)).as("it names none").contains(OpenIdProblem.REFUSED);
        var right = provider.authorize(strict.begin(browser));
        right.put("iss", new String[] {provider.issuer()});
        assertThat(strict.finish(browser, right)).isEmpty();
        assertThat(provider.count("/token")).isEqualTo(1);
    }

    static Stream<Arguments> tokens() {
        var wrong = "wrong";
        return Stream.of(
                Arguments.of("right", Map.of(), true),
                Arguments.of("audience", Map.of("aud", wrong), false),
                Arguments.of("authorized party", Map.of("aud", List.of("tandem", wrong), "azp", wrong), false),
                Arguments.of("issuer", Map.of("iss", "https://other.example.org"), false),
                Arguments.of("nonce", Map.of("nonce", wrong), false),
                Arguments.of("no nonce", without("nonce"), false),
                Arguments.of("no subject", without("sub"), false),
                Arguments.of("no expiry", without("exp"), false),
                Arguments.of("expired", Map.of("exp", fromNow(-3_600)), false),
                Arguments.of("expired within the skew", Map.of("exp", fromNow(-30)), true),
                Arguments.of("expired beyond the skew", Map.of("exp", fromNow(-90)), false),
                Arguments.of("issued ahead within the skew", Map.of("iat", fromNow(30)), true),
                Arguments.of("issued ahead beyond the skew", Map.of("iat", fromNow(120)), false));
    }

    private static Date fromNow(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static Map<String, Object> without(String claim) {
        var claims = new HashMap<String, Object>();
        claims.put(claim, null);
        return claims;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void aTokenCountsOnlyIfItIsForThisSignIn(String what, Map<String, Object> claims, boolean isRight) {
        provider.claims.putAll(claims);

        assertThat(portal.signIn(browser, provider).isEmpty()).as(what).isEqualTo(isRight);
        assertThat(portal.started).as(what).hasSize(isRight ? 1 : 0);
        assertThat(portal.account("ada").isPresent()).as(what).isEqualTo(isRight);
    }

    @Test
    void noTokenCountsThatIsNotSignedOrSignedWithTheClientsSecretOrByAnotherKey() {
        for (var algorithm : List.of(new JWSAlgorithm("none"), JWSAlgorithm.HS256, JWSAlgorithm.PS256)) {
            provider.algorithm = algorithm;
            assertThat(portal.signIn(browser, provider)).as(algorithm.getName()).contains(OpenIdProblem.REFUSED);
        }
        provider.algorithm = JWSAlgorithm.RS256;
        provider.key = FakeProvider.key("first");
        assertThat(portal.signIn(browser, provider))
                .as("another key of that id")
                .contains(OpenIdProblem.REFUSED);
        assertThat(portal.started).isEmpty();
    }

    @Test
    void noTokenCountsThatIsSignedWithAnRsaKeyOfFewBits() {
        provider.key = FakeProvider.key("short", 1024);
        provider.published = List.of(provider.key);
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.REFUSED);
        assertThat(portal.started).isEmpty();
    }

    @Test
    void whereLongerRsaKeysAreAskedForTheUsualOnesDoNotCount() {
        var strict = new OpenIdFixture(
                schema, provider.issuer(), new ClientSecret(FakeProvider.SECRET), new RsaStrength(3_072));
        assertThat(strict.signIn(browser, provider)).contains(OpenIdProblem.REFUSED);
        assertThat(strict.started).isEmpty();

        provider.key = FakeProvider.key("long", 3_072);
        provider.published = List.of(provider.key);
        strict.clock.advance(Duration.ofMinutes(1));
        assertThat(strict.signIn(browser, provider)).isEmpty();
    }

    @Test
    void aTokenThatRenewsClaimsIsEncryptedAnewOnceThePortalsKeyIsExchanged() {
        assertThat(portal.signIn(browser, provider)).isEmpty();
        var key = PortalKey.parse("YW5vdGhlciBzZWNyZXQgb2YgdGVzdHMgaGVyZSwgMzI");
        assertThat(portal.renewSecrets(key)).as("without the old key").isZero();
        assertThat(portal.renewSecrets(key.replacing(OpenIdFixture.KEY))).isEqualTo(1);
        assertThat(portal.renewSecrets(key.replacing(OpenIdFixture.KEY)))
                .as("a second time")
                .isZero();
    }

    @Test
    void aNewKeyIsFetchedOnceAndUnknownKeysDoNotMakeThePortalFetchAgainAndAgain() {
        assertThat(portal.signIn(browser, provider)).isEmpty();
        assertThat(portal.signIn(browser, provider)).isEmpty();
        assertThat(provider.count("/jwks")).isEqualTo(1);

        provider.key = FakeProvider.key("second");
        provider.published = List.of(provider.key);
        assertThat(portal.signIn(browser, provider)).isEmpty();
        assertThat(provider.count("/jwks")).as("fetched once for the new key").isEqualTo(2);

        var forged = FakeProvider.key("forged");
        for (int i = 0; i < 5; i++) {
            provider.key = new RSAKey.Builder(forged).keyID("forged-" + i).build();
            assertThat(portal.signIn(browser, provider)).isPresent();
        }
        assertThat(provider.count("/jwks")).isLessThanOrEqualTo(3);
        provider.key = provider.published.get(0);
        assertThat(portal.signIn(browser, provider))
                .as("known keys still count")
                .isEmpty();
    }

    @Test
    void whoHasNoRoleGetsNoAccount() {
        provider.claims.put("groups", List.of("visitors"));
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.NO_ROLE);
        provider.claims.put("groups", null);
        provider.userInfo.put("sub", "subject-1");
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.NO_ROLE);

        assertThat(portal.account("ada")).isEmpty();
        assertThat(portal.started).isEmpty();
    }

    @Test
    void rolesThatTheTokenLacksComeFromUserInfoOfTheSameSubject() {
        provider.claims.put("groups", null);
        provider.userInfo.putAll(Map.of("sub", "somebody-else", "groups", List.of("managers")));
        assertThat(portal.signIn(browser, provider)).as("of another subject").contains(OpenIdProblem.REFUSED);

        provider.userInfo.put("sub", "subject-1");
        assertThat(portal.signIn(browser, provider)).isEmpty();
        assertThat(portal.account("ada").orElseThrow().getRoles()).isEqualTo(Set.of(Role.APPROVER, Role.ADMINISTRATOR));
    }

    @Test
    void rolesFollowTheClaimsAndChangedOnesEndWhatTheAccountHad() {
        portal.signIn(browser, provider);
        provider.claims.put("groups", List.of("managers"));
        assertThat(portal.signIn(browser, provider)).isEmpty();

        assertThat(portal.account("ada").orElseThrow().getRoles()).isEqualTo(Set.of(Role.APPROVER, Role.ADMINISTRATOR));
        assertThat(portal.revoked).containsExactly("ada");
        provider.claims.put("groups", List.of());
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.NO_ROLE);
        assertThat(portal.account("ada").orElseThrow().getRoles()).isEmpty();
        assertThat(portal.auditLog.codes()).containsExactly("account.opened", "account.roles", "account.roles");
        assertThat(portal.started).containsExactly("ada", "ada");
    }

    @Test
    void aClosedAccountStaysClosed() {
        portal.signIn(browser, provider);
        portal.with(accounts -> {
            accounts.close("ada");
            return null;
        });

        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.CLOSED);
        assertThat(portal.started).containsExactly("ada");
    }

    @Test
    void anAccountOfTheSameNameOrAddressIsNeverTakenOver() {
        portal.with(accounts -> accounts.open("ada", Language.EN, "ada@example.org", Role.ADMINISTRATOR));
        provider.claims.put("email", "ada@example.org");
        assertThat(portal.signIn(browser, provider)).isEmpty();
        provider.claims.putAll(Map.of("sub", "subject-2", "preferred_username", " Ada "));
        assertThat(portal.signIn(browser, provider)).isEmpty();
        provider.claims.putAll(Map.of("sub", "subject-3", "preferred_username", "portal"));
        assertThat(portal.signIn(browser, provider)).isEmpty();
        provider.claims.putAll(Map.of("sub", "subject-4", "preferred_username", "Élodie L’Œuvre"));
        assertThat(portal.signIn(browser, provider)).isEmpty();
        provider.claims.putAll(Map.of("sub", "subject-5", "preferred_username", "吉"));
        assertThat(portal.signIn(browser, provider)).isEmpty();

        assertThat(portal.started)
                .startsWith("ada-2", "ada-3", "portal-2", "elodie-l-oeuvre")
                .hasSize(5);
        assertThat(portal.started.get(4)).matches("user-[0-9a-f]{12}");
        assertThat(portal.account("ada").orElseThrow().getRoles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void aProviderThatIsOutOfReachOrNotTheOneIsToldAsThat() {
        provider.metadata.put("issuer", "https://other.example.org");
        assertThat(problemAtTheBeginning()).isEqualTo(OpenIdProblem.REFUSED);
        portal.clock.advance(Duration.ofMinutes(1));
        provider.metadata.put("issuer", provider.issuer());
        provider.metadata.put("token_endpoint", "http://elsewhere.example.org/token");
        assertThat(problemAtTheBeginning()).as("without https").isEqualTo(OpenIdProblem.REFUSED);
        portal.clock.advance(Duration.ofMinutes(1));
        provider.metadata.put("token_endpoint", provider.issuer() + "/token");
        portal.begin(browser);

        provider.tokenError = "server_error";
        provider.tokenStatus = 503;
        assertThat(portal.signIn(browser, provider)).contains(OpenIdProblem.UNAVAILABLE);
        provider.close();
        var answer = provider.authorize(portal.begin(browser));
        assertThat(portal.finish(browser, answer)).contains(OpenIdProblem.UNAVAILABLE);
        portal.clock.advance(Duration.ofHours(2));
        assertThat(portal.begin(browser)).as("with the metadata of before").isNotNull();
        assertThat(new OpenIdFixture(schema, provider.issuer()).discovery).satisfies(discovery -> assertThat(
                        org.assertj.core.api.Assertions.catchThrowableOfType(OpenIdException.class, discovery::provider)
                                .problem())
                .isEqualTo(OpenIdProblem.UNAVAILABLE));
    }

    private OpenIdProblem problemAtTheBeginning() {
        return org.assertj.core.api.Assertions.catchThrowableOfType(OpenIdException.class, () -> portal.begin(browser))
                .problem();
    }
}

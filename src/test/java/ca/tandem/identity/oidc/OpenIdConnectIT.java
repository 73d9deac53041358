package ca.tandem.identity.oidc;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.tandem.testing.Patience;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests a portal of its own with an OpenID provider, in a browser: sign-in, pages, sign-out, and the account kept for emergencies. */
@Tag("slow")
class OpenIdConnectIT {

    private static final String ISSUER_ID = "staff";

    @TempDir
    static Path folder;

    private static MockOAuth2Server provider;
    private static RunningTandem tandem;

    @BeforeAll
    static void start() throws IOException {
        provider = new MockOAuth2Server(new OAuth2Config(true));
        // The portal starts first: a provider that cannot be reached is no reason not to.
        var port = freePort();
        tandem = RunningTandem.onEmbeddedDatabase(
                folder,
                "-Dtandem.oidc.issuer=http://localhost:" + port + "/" + ISSUER_ID,
                "-Dtandem.oidc.client.id=tandem",
                "-Dtandem.oidc.client.secret=a secret of the tests only",
                "-Dtandem.oidc.roles.claim=groups",
                "-Dtandem.oidc.roles.map=writers=AUTHOR,managers=APPROVER,managers=ADMINISTRATOR");
        var stranger = RawClient.at(tandem);
        assertThat(stranger.post("/oidc/sign-in", Map.of("lang", "fr", "to", "/fr/personnel/taches"))
                        .header("Location"))
                .endsWith("/fr/personnel/connexion?problem=unavailable&to=%2Ffr%2Fpersonnel%2Ftaches");
        provider.start(port);
        Patience.until("the portal asks again", () -> stranger.post("/oidc/sign-in", Map.of())
                .header("Refresh")
                .startsWith("0; url=" + provider.issuerUrl(ISSUER_ID)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void stop() {
        tandem.close();
        provider.shutdown();
    }

    /** Fills in the provider's form, which takes anybody with any claims. */
    private static void vouch(Page page, String subject, String claims) {
        page.click("#oidc-sign-in");
        page.fill("[name=username]", subject);
        page.fill("[name=claims]", claims);
        page.click("[type=submit]");
    }

    @Test
    void signsInToThePageThatWasWantedAndOutOnBothSides() {
        try (var visitor = Visitor.at(tandem)) {
            var page = visitor.open("/fr/personnel/taches");
            assertThat(page.locator("#password")).hasCount(0);
            visitor.assertAccessible("oidc-sign-in");
            assertThat(visitor.cookies()).as("no session before sign-in").isEmpty();
            vouch(
                    page,
                    "subject-ada",
                    "{\"groups\":[\"writers\"],\"name\":\"Ada Author\",\"preferred_username\":\"ada\"}");

            page.waitForURL(tandem.address() + "/fr/personnel/taches");
            assertThat(page.locator(".person")).containsText("Ada Author");
            var asked = new CopyOnWriteArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            page.click("#sign-out");
            page.waitForURL(
                    Pattern.compile(".*/personnel/connexion\\?signed-out=true|.*/staff/sign-in\\?signed-out=true"));
            page.waitForCondition(() -> asked.stream().anyMatch(url -> url.contains("/oidc/signed-out")));
            assertThat(asked).anyMatch(url -> url.contains("/endsession?") && url.contains("id_token_hint="));
            page.waitForURL(Pattern.compile(".*/staff/sign-in\\?signed-out=true|.*/connexion\\?signed-out=true"));
            assertThat(visitor.cookies()).doesNotContain("tandem-oidc-session");
            assertThat(page.locator(".notice-good")).isVisible();
            visitor.open("/en/staff");
            assertThat(page.locator("#oidc-sign-in")).isVisible();
        }
    }

    @Test
    void neitherALinkNorAnotherSitesFormBeginsASignIn() {
        var stranger = RawClient.at(tandem);
        var link = stranger.get("/oidc/sign-in?lang=fr");
        assertThat(link.status()).isEqualTo(405);
        for (var from : Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://elsewhere.example.org")
                .entrySet()) {
            var form = Map.of(from.getKey(), from.getValue(), "Content-Type", "application/x-www-form-urlencoded");
            var answer = stranger.send("POST", "/oidc/sign-in", form, "lang=fr");
            assertThat(answer.status()).as(from.getKey()).isEqualTo(400);
            assertThat(answer.header("Refresh")).isEmpty();
        }
        assertThat(stranger.post("/oidc/sign-in", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void whoHasNoRoleReadsWhatToDo() {
        try (var visitor = Visitor.at(tandem)) {
            var page = visitor.open("/fr/personnel/connexion");
            vouch(page, "subject-visitor", "{\"groups\":[\"visitors\"],\"name\":\"Val Visitor\"}");

            page.waitForURL(tandem.address() + "/fr/personnel/connexion?problem=no-role");
            assertThat(page.locator("#oidc-problem")).containsText("aucun rôle");
            visitor.assertAccessible("oidc-no-role");
        }
    }

    @Test
    void onlyAnAccountThatIsKeptForEmergenciesSignsInWithItsPassword() {
        try (var visitor = Visitor.at(tandem)) {
            var page = visitor.open("/en/staff/sign-in");
            tryPassword(page, "approver");
            assertThat(page.locator("#messages")).containsText("do not belong together");
            page = visitor.open("/en/staff/sign-in");
            vouch(
                    page,
                    "subject-max",
                    "{\"groups\":[\"managers\"],\"name\":\"Max Manager\",\"preferred_username\":\"approver\"}");
            page.waitForURL(tandem.address() + "/en/staff");
            visitor.open("/en/staff/accounts/approver-2");
            assertThat(page.locator("h1")).containsText("Max Manager");
            visitor.open("/en/staff/accounts/approver");
            page.click("#emergency-keep");
            assertThat(page.locator("#messages")).containsText("kept for emergencies");
            visitor.assertAccessible("oidc-emergency-account");
        }
        try (var visitor = Visitor.at(tandem)) {
            var page = visitor.open("/en/staff/sign-in");
            tryPassword(page, "approver");
            page.waitForURL(tandem.address() + "/en/staff");
        }
    }

    private static void tryPassword(Page page, String name) {
        page.click("#oidc-emergency");
        page.fill("#name", name);
        page.fill("#password", RunningTandem.PASSWORD);
        page.click("#sign-in");
    }

    @Test
    void whatIsNotOfASignInHereEndsInAPageWithAFittingStatus() {
        var stranger = RawClient.at(tandem);
        var answer = stranger.get("/oidc/callback?code=made-up&state=made-up");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("?problem=expired");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        for (var status : Map.of(
                        "expired",
                        400,
                        "cancelled",
                        403,
                        "no-role",
                        403,
                        "closed",
                        403,
                        "weak",
                        403,
                        "refused",
                        502,
                        "unavailable",
                        503)
                .entrySet()) {
            var page = stranger.get("/en/staff/sign-in?problem=" + status.getKey());
            assertThat(page.status()).as(status.getKey()).isEqualTo(status.getValue());
            assertThat(page.body()).contains("id=\"oidc-problem\"").doesNotContain("???");
        }
        assertThat(stranger.get("/en/staff/sign-in?problem=made-up").status()).isEqualTo(200);
        assertThat(stranger.get("/oidc/backchannel-logout").status()).isEqualTo(405);
    }

    @Test
    void nobodyGetsATokenForAPassword() {
        var basic = Base64.getEncoder()
                .encodeToString(("administrator:" + RunningTandem.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = RawClient.at(tandem).send("POST", "/api/v1/tokens", Map.of("Authorization", "Basic " + basic), "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("/settings/tokens");
    }

    @Test
    void aWrongSettingStopsTheStart(@TempDir Path other) {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> RunningTandem.onEmbeddedDatabase(other, "-Dtandem.oidc.issuer=http://login.example.org"))
                .withMessageStartingWith("The portal did not start");
    }

    @Test
    void theProviderEndsSessions() {
        var token = provider.issueToken(
                ISSUER_ID,
                "tandem",
                new DefaultOAuth2TokenCallback(
                        ISSUER_ID,
                        "subject-ada",
                        "logout+jwt",
                        List.of("tandem"),
                        Map.of("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))));
        var form = Map.of("logout_token", token.serialize());
        var stranger = RawClient.at(tandem);

        try (var visitor = Visitor.at(tandem)) {
            vouch(
                    visitor.open("/en/staff/tasks"),
                    "subject-ada",
                    "{\"groups\":[\"writers\"],\"name\":\"Ada Author\",\"preferred_username\":\"ada\"}");
            visitor.page().waitForURL(tandem.address() + "/en/staff/tasks");
            assertThat(stranger.post("/oidc/backchannel-logout", form).status()).isEqualTo(200);
            visitor.open("/en/staff/tasks");
            assertThat(visitor.path()).startsWith("/en/staff/sign-in");
        }
        assertThat(stranger.post("/oidc/backchannel-logout", form).status())
                .as("again")
                .isEqualTo(400);
        assertThat(stranger.post("/oidc/backchannel-logout", Map.of("logout_token", "made up"))
                        .status())
                .isEqualTo(400);
    }
}

package ca.tandem.identity.token;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import ca.tandem.testing.WebForm;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests tokens and webhooks in the running portal: pages in both languages, scopes in the API, and calls of a server of this test. */
@Tag("slow")
class TokensIT {

    private static final String TOKENS = "/en/staff/settings/tokens";
    private static final String API_TOKENS = "/api/v1/tokens";
    private static final String API_WEBHOOKS = "/api/v1/staff/webhooks";

    private static RunningTandem tandem;
    private static PostingApi api;
    private static RawClient stranger;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        api = new PostingApi(tandem);
        stranger = RawClient.at(tandem);
    }

    @Test
    void aTokenIsMadeOnThePageShownOnceAndDoesNoMoreThanItsScopesAllow() {
        try (var visitor = Visitor.at(tandem).signIn("author", Language.EN)) {
            visitor.open("/en/staff/settings");
            visitor.assertAccessible();
            visitor.page().click("#to-tokens");
            visitor.page().waitForURL("**" + TOKENS);
            visitor.page().fill("#token-name", "Reads the list");
            visitor.page().click("#make-token");
            visitor.page().waitForSelector("#messages .notice-bad");
            assertThat(visitor.text("#messages")).contains("Choose at least one thing");
            visitor.assertAccessible();
            visitor.page().check("input[name=token-scopes][value=POSTINGS_READ]");
            visitor.page().selectOption("#token-lifetime", "DAYS_7");
            visitor.page().click("#make-token");
            visitor.page().waitForSelector("#new-token");
            visitor.assertAccessible("tokens-en");
            var token = visitor.page().inputValue("#new-token");
            assertThat(token).hasSize(43);

            assertThat(bearer("GET", "/api/v1/staff/postings", token).status()).isEqualTo(200);
            var refused = bearer("POST", "/api/v1/staff/postings", token);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(refused.header("WWW-Authenticate"))
                    .contains("error=\"insufficient_scope\", scope=\"POSTINGS_WRITE\"");
            assertThat(refused.body()).contains("\"token.scope\"", "POSTINGS_WRITE");
            assertThat(bearer("GET", "/api/v1/staff/memory", token).status()).isEqualTo(403);
            assertThat(bearer("GET", "/api/v1/postings", token).status()).isEqualTo(200);
            assertThat(bearer("GET", "/en/staff", token).status())
                    .as("a token opens no page")
                    .isEqualTo(303);

            visitor.open(TOKENS);
            assertThat(visitor.page().content()).doesNotContain(token);
            assertThat(visitor.text("#tokens-form")).contains("Reads the list");
            visitor.page().focus("tr:has-text('Reads the list') button");
            visitor.page().keyboard().press("Enter");
            visitor.page().waitForSelector("#messages .notice-good");
            assertThat(bearer("GET", "/api/v1/staff/postings", token).status()).isEqualTo(401);
        }
    }

    @Test
    void thePageIsWholeInFrench() {
        try (var visitor = Visitor.at(tandem).signIn("translator", Language.FR)) {
            visitor.open("/fr/personnel/parametres/jetons");
            visitor.page().fill("#token-name", "Mémoire");
            visitor.page().check("input[name=token-scopes][value=TRANSLATION_WRITE]");
            visitor.page().click("#make-token");
            visitor.page().waitForSelector("#new-token");
            visitor.assertAccessible("tokens-fr");
            assertThat(visitor.text("#tokens-form")).contains("Mémoire", "Modifier les unités");
        }
    }

    @Test
    void aFormThatIsSentTwiceMakesOneToken() {
        var approver = RawClient.signedIn(tandem, "approver");
        var form = WebForm.of(approver.get(TOKENS).body(), "token-form")
                .with("token-name", "Sent twice")
                .with("token-scopes", "POSTINGS_READ");
        var first = form.send(approver, TOKENS, "make-token");
        var second = form.send(approver, TOKENS, "make-token");
        assertThat(shown(second.body(), "new-token")).isEqualTo(shown(first.body(), "new-token"));
        assertThat(approver.get(TOKENS).body().split("Sent twice</th>", -1)).hasSize(2);
    }

    @Test
    void theLastUseIsShownWithinAMinuteOrSoAndAnAdministratorRevokesTheToken() {
        var issued = issue("translator", "{\"name\":\"Seen by all\",\"scopes\":[\"translation_read\"]}");
        var token = json(issued.body()).getString("token");
        assertThat(stranger.send(
                                "GET",
                                "/api/v1/staff/memory?q=light",
                                Map.of("Authorization", "Bearer " + token, "X-Forwarded-For", "192.0.2.77"),
                                "")
                        .status())
                .isEqualTo(200);
        var administrator = RawClient.signedIn(tandem, "administrator");
        var page = "/en/staff/accounts/translator";
        Patience.until(
                "the use is shown roughly", () -> administrator.get(page).body().contains("from 192.0.2.0/24"));
        try (var visitor = Visitor.at(tandem).signIn("administrator", Language.EN)) {
            visitor.open(page);
            visitor.assertAccessible();
            assertThat(visitor.page().content()).doesNotContain(token);
            visitor.page().click("tr:has-text('Seen by all') button");
            visitor.page().waitForSelector("#messages .notice-good");
            assertThat(visitor.path()).isEqualTo(page);
        }
        assertThat(bearer("GET", "/api/v1/staff/memory?q=light", token).status())
                .isEqualTo(401);
    }

    @Test
    void aPasswordGetsATokenAsItIsAskedForOrIsToldWhyNot() {
        var plain = issue("author", "");
        assertThat(plain.status()).isEqualTo(200);
        assertThat(Instant.parse(json(plain.body()).getString("expires")))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(11)), Instant.now().plus(Duration.ofHours(13)));
        var until = Instant.now().plus(Duration.ofDays(100)).toString();
        var named = issue(
                "author", "{\"name\":\"By password\",\"scopes\":[\"POSTINGS_READ\"],\"expires\":\"" + until + "\"}");
        assertThat(json(named.body()).getString("expires")).isEqualTo(until);
        var token = json(named.body()).getString("token");
        assertThat(bearer("POST", "/api/v1/staff/postings", token).status()).isEqualTo(403);
        assertThat(issue("author", "{\"scopes\":[\"EVERYTHING\"]}").status()).isEqualTo(400);
        assertThat(issue("author", "{\"scopes\":[]}").body()).contains("token.scopes.none");
        assertThat(issue("author", "{\"expires\":\"2020-01-01T00:00:00Z\"}").body())
                .contains("token.expires.past");
        assertThat(issue("author", "{\"expires\":\"2999-01-01T00:00:00Z\"}").body())
                .contains("token.expires.far");
        assertThat(issue("author", "{\"role\":\"ADMINISTRATOR\"}").status()).isEqualTo(400);
    }

    @Test
    void aWebhookIsCalledWhenAPostingIsPublishedAndItsAnswerIsListed() throws IOException, GeneralSecurityException {
        var calls = Collections.synchronizedList(new ArrayList<Map.Entry<String, String>>());
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            try (exchange) {
                calls.add(Map.entry(
                        exchange.getRequestHeaders().getFirst("Tandem-Signature"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                var text = "<b>taken</b>".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(202, text.length);
                exchange.getResponseBody().write(text);
            }
        });
        server.start();
        try (var visitor = Visitor.at(tandem).signIn("administrator", Language.EN)) {
            var page = visitor.page();
            visitor.open("/en/staff/webhooks");
            visitor.assertAccessible();
            page.fill("#webhook-url", "http://10.0.0.1/hook");
            page.click("#add-webhook");
            page.waitForSelector("#messages .notice-bad");
            assertThat(visitor.text("#messages")).contains("10.0.0.1");
            visitor.assertAccessible();
            page.fill("#webhook-url", "http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
            page.click("#add-webhook");
            page.waitForSelector("#new-secret");
            visitor.assertAccessible();
            var secret = page.inputValue("#new-secret");

            api.published("told-outside", Json.createObjectBuilder());
            Patience.until("the webhook is called", () -> calls.stream()
                    .anyMatch(call -> call.getValue().contains("\"key\":\"told-outside\"")));
            var call = calls.stream()
                    .filter(each -> each.getValue().contains("told-outside"))
                    .findFirst()
                    .orElseThrow();
            assertThat(call.getKey()).isEqualTo(signature(secret, call));
            var body = json(call.getValue());
            assertThat(body.getString("event")).isEqualTo("PUBLICATION");
            assertThat(body.getJsonObject("texts").getJsonObject("fr").getString("url"))
                    .endsWith("/fr/emplois/garde-de-told-outside");

            Patience.until("the answer is listed", () -> {
                visitor.open("/en/staff/webhooks");
                return visitor.text("#deliveries-form").contains("<b>taken</b>");
            });
            assertThat(visitor.text("#deliveries-form")).contains("told-outside", "Accepted", "202");
            assertThat(page.content()).doesNotContain(secret);
            visitor.assertAccessible("webhooks-en");
            visitor.open("/fr/personnel/crochets-web");
            visitor.assertAccessible("webhooks-fr");
            assertThat(visitor.text("#deliveries-form")).contains("Accepté");
            visitor.open("/en/staff/webhooks");
            page.click("button[name=remove-webhook]");
            page.waitForSelector("#messages .notice-good");
            assertThat(page.content()).doesNotContain("told-outside");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theApiListsAddsAndRemovesWebhooksForAdministratorsOnly() {
        var hook = Json.createObjectBuilder()
                .add("url", "https://hook.example/tandem")
                .add("events", Json.createArrayBuilder().add("closing").add("PUBLICATION"))
                .build();
        assertThat(api.author.post(API_WEBHOOKS, hook).statusCode()).isEqualTo(403);
        var added = api.administrator.post(API_WEBHOOKS, hook);
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(ApiClient.object(added).getString("secret")).hasSize(43);
        var id = ApiClient.object(added).getString("id");
        var listed = api.administrator.get(API_WEBHOOKS).body();
        assertThat(listed).contains("https://hook.example/tandem", "[\"PUBLICATION\",\"CLOSING\"]");
        assertThat(listed).doesNotContain(ApiClient.object(added).getString("secret"));
        assertThat(api.administrator.delete(API_WEBHOOKS + "/" + id, 0).statusCode())
                .isEqualTo(204);
        assertThat(api.administrator.delete(API_WEBHOOKS + "/" + id, 0).statusCode())
                .isEqualTo(404);
        for (var url : List.of("https://192.168.0.1/", "https://[fd00::1]/", "ftp://hook.example/")) {
            var bad = Json.createObjectBuilder(hook).add("url", url).build();
            assertThat(api.administrator.post(API_WEBHOOKS, bad).statusCode())
                    .as(url)
                    .isEqualTo(422);
        }
        assertThat(api.administrator.get("/api/v1/staff/audit").body())
                .contains("\"webhook.added\"", "\"webhook.removed\"");
    }

    private static RawClient.RawResponse bearer(String method, String path, String token) {
        return stranger.send(
                method,
                path,
                Map.of("Authorization", "Bearer " + token, "Content-Type", "application/json"),
                method.equals("POST") ? "{}" : "");
    }

    private static RawClient.RawResponse issue(String name, String body) {
        var basic = Base64.getEncoder()
                .encodeToString((name + ":" + RunningTandem.PASSWORD).getBytes(StandardCharsets.UTF_8));
        return stranger.send(
                "POST",
                API_TOKENS,
                Map.of("Authorization", "Basic " + basic, "Content-Type", "application/json"),
                body);
    }

    private static String signature(String secret, Map.Entry<String, String> call) throws GeneralSecurityException {
        var seconds = call.getKey().replaceAll("t=(\\d+),.*", "$1");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signed = mac.doFinal((seconds + "." + call.getValue()).getBytes(StandardCharsets.UTF_8));
        return "t=" + seconds + ",v1=" + HexFormat.of().formatHex(signed);
    }

    private static String shown(String page, String field) {
        var found = page.replaceAll("(?s).*<input id=\"" + field + "\"[^>]* value=\"([^\"]*)\".*", "$1");
        assertThat(found).hasSize(43);
        return found;
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}

package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RawClient.RawResponse;
import ca.tandem.testing.RunningTandem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests the sign-in throttle of the running portal. No other test uses these names, for counts outlast a test. */
class ThrottleIT {

    private static final String ENGLISH = "/en/staff/sign-in";
    private static final String FRENCH = "/fr/personnel/connexion";
    private static final String WRONG = "not the password";

    private final RunningTandem tandem = RunningTandem.shared();
    private final RawClient stranger = RawClient.at(tandem);

    @Test
    void aGuesserIsToldInTheirLanguageHowLongToWait() {
        for (var page : Map.of(
                        ENGLISH, "There were too many attempts to sign in. Wait ",
                        FRENCH, "Il y a eu trop de tentatives de connexion. Attendez ")
                .entrySet()) {
            var name = "guessed" + page.getKey().replace('/', '-');
            for (int i = 0; i < 10; i++) {
                assertThat(signIn(page.getKey(), "", name, WRONG).status()).isEqualTo(200);
            }
            var rawResponse = signIn(page.getKey(), "", name, WRONG);
            assertThat(rawResponse.status()).isEqualTo(429);
            assertThat(Integer.parseInt(rawResponse.header("Retry-After"))).isBetween(1, 120);
            assertThat(rawResponse.body())
                    .contains(page.getValue(), "value=\"" + name + "\"")
                    .doesNotContain(WRONG);
            assertThat(rawResponse.header("Set-Cookie")).as("a stranger").isEmpty();
        }
    }

    @Test
    void aScriptThatGuessesIsToldTheSame() {
        for (var language : Map.of("en", "too many attempts to sign in", "fr", "trop de tentatives de connexion")
                .entrySet()) {
            var headers = Map.of(
                    "Authorization",
                    "Basic " + base64("guessed-by-script-" + language.getKey() + ":" + WRONG),
                    "Accept-Language",
                    language.getKey());
            for (int i = 0; i < 10; i++) {
                assertThat(stranger.send("POST", "/api/v1/tokens", headers, "").status())
                        .isEqualTo(401);
            }
            var rawResponse = stranger.send("POST", "/api/v1/tokens", headers, "");
            assertThat(rawResponse.status()).isEqualTo(429);
            assertThat(rawResponse.header("Content-Type")).startsWith("application/problem+json");
            assertThat(Integer.parseInt(rawResponse.header("Retry-After"))).isBetween(1, 120);
            assertThat(rawResponse.body()).contains(language.getValue());
        }
    }

    @Test
    void anOwnerSignsInWhereTheyDidBeforeWhileTheAccountIsBeingGuessed() {
        var name = open("door-keeper");
        var first = signIn(ENGLISH, "", name, RunningTandem.PASSWORD);
        assertThat(first.status()).isEqualTo(302);
        var cookies = first.cookies().stream()
                .filter(cookie -> cookie.startsWith("tandem-device="))
                .toList();
        assertThat(cookies).hasSize(1);
        assertThat(cookies.get(0))
                .containsIgnoringCase("; HttpOnly")
                .containsIgnoringCase("; SameSite=Strict")
                .containsIgnoringCase("; Max-Age=31536000")
                .containsIgnoringCase("; Path=/");
        var device = cookies.get(0).split(";", 2)[0];
        IntStream.range(0, 10).forEach(i -> signIn(FRENCH, "", name, WRONG));
        assertThat(signIn(ENGLISH, "", name, RunningTandem.PASSWORD).status())
                .as("elsewhere")
                .isEqualTo(429);
        assertThat(signIn(ENGLISH, device + "x", name, RunningTandem.PASSWORD).status())
                .as("with a spoiled cookie")
                .isEqualTo(429);
        assertThat(signIn(ENGLISH, device, name, RunningTandem.PASSWORD).status())
                .as("where they signed in before")
                .isEqualTo(302);
    }

    @Test
    void noMoreIsTakenAtTheDoorThanANameAndAPasswordNeed() {
        var name = "x".repeat(101);
        var rawResponse = signIn(ENGLISH, "", name, WRONG);
        assertThat(rawResponse.status()).isEqualTo(200);
        assertThat(rawResponse.body()).contains("at most 100 characters").doesNotContain(name);
        assertThat(signIn(FRENCH, "", "x".repeat(1_900_000), WRONG).status()).isEqualTo(413);
        for (var target : new String[] {ENGLISH, FRENCH}) {
            var page = stranger.get(target);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.header("Set-Cookie")).as("no session").isEmpty();
        }
    }

    @Test
    void badTokensFromOneAddressAreRefusedAndGoodOnesAreNot() {
        var token = ApiClient.token(tandem.address(), "author");
        var elsewhere = "198.51.100.7";
        var answers = IntStream.range(0, 260)
                .mapToObj(i -> bearer("bad-" + i, elsewhere))
                .map(RawResponse::status)
                .toList();
        assertThat(answers.subList(0, 200)).containsOnly(401);
        assertThat(answers).contains(429).containsOnly(401, 429);
        assertThat(bearer(token, elsewhere).status())
                .as("a good one from there")
                .isEqualTo(200);
        assertThat(bearer("bad", "198.51.100.8").status()).as("from elsewhere").isEqualTo(401);
    }

    @Test
    void theLogTellsThatSomebodyWaitsAndNotWho() throws IOException {
        var name = "ysolde-at-the-door";
        IntStream.range(0, 15).forEach(i -> signIn(ENGLISH, "", name, WRONG));
        var log = Files.readString(tandem.log());
        assertThat(log).contains("Tries to sign in have to wait, ACCOUNT ").doesNotContain(name);
    }

    private RawResponse bearer(String token, String address) {
        return stranger.send(
                "GET",
                "/api/v1/staff/postings",
                Map.of("Authorization", "Bearer " + token, "X-Forwarded-For", address),
                "");
    }

    /** Signs in from a browser that holds one cookie only. */
    private RawResponse signIn(String target, String cookie, String name, String password) {
        var fields = new LinkedHashMap<>(RawClient.at(tandem).form(target, "sign-in-form"));
        fields.put("name", name);
        fields.put("password", password);
        fields.put("sign-in", "");
        var headers = new LinkedHashMap<>(Map.of("Content-Type", "application/x-www-form-urlencoded"));
        if (!cookie.isEmpty()) {
            headers.put("Cookie", cookie);
        }
        return RawClient.at(tandem).send("POST", target, headers, RawClient.encode(fields));
    }

    private String open(String name) {
        Invitation.open(tandem, name, "Keeper", "AUTHOR");
        return name;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

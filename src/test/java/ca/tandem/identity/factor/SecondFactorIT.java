package ca.tandem.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import ca.tandem.testing.WebForm;
import ca.tandem.web.shell.Page;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests second factors in the browser, on a portal where approvers must have one. */
@Tag("slow")
class SecondFactorIT {

    private static RunningTandem tandem;

    @BeforeAll
    static void start(@TempDir Path folder) {
        tandem = RunningTandem.onEmbeddedDatabase(folder, "-Dtandem.mfa=APPROVER");
    }

    @AfterAll
    static void stop() {
        tandem.close();
    }

    @Test
    void anApproverWithoutASecondFactorAddsAnAppBeforeTheirRoleCounts() {
        try (var approver = Visitor.at(tandem)) {
            var page = approver.open(Page.SIGN_IN.path(Language.EN));
            page.fill("#name", "approver");
            page.fill("#password", RunningTandem.PASSWORD);
            page.click("#sign-in");
            page.waitForURL("**" + Page.SECOND_FACTOR.path(Language.EN));
            assertThat(approver.text("#factor-missing")).contains("Your role asks for a second factor");
            assertThat(page.navigate(tandem.address() + Page.TASKS.path(Language.EN))
                            .status())
                    .isEqualTo(403);
            approver.open(Page.DESK.path(Language.EN));
            assertThat(approver.text("#factor-missing")).isNotBlank();
            assertThat(tokenForPassword("approver")).startsWith("403 ").contains("second factor");

            approver.open(Page.SECOND_FACTOR.path(Language.EN));
            approver.assertAccessible("factor-none");
            page.fill("#app-password", "not my password at all");
            page.click("#begin-app");
            page.waitForSelector("#app-password-error");
            page.fill("#app-password", RunningTandem.PASSWORD);
            page.click("#begin-app");
            page.waitForSelector("#app-secret");
            var secret = page.inputValue("#app-secret").replace(" ", "");
            approver.assertAccessible("factor-app");
            page.fill("#one-time-code", "000000");
            page.click("#confirm-app");
            page.waitForSelector("#one-time-code-error:not(:empty)");
            assertThat(page.inputValue("#app-secret").replace(" ", "")).isEqualTo(secret);
            var first = code(secret, 0);
            page.fill("#one-time-code", first);
            page.click("#confirm-app");
            page.waitForSelector("#factors-title");
            assertThat(page.navigate(tandem.address() + Page.TASKS.path(Language.EN))
                            .status())
                    .as("the role counts again")
                    .isEqualTo(200);

            approver.open(Page.SECOND_FACTOR.path(Language.EN));
            page.fill("#codes-password", RunningTandem.PASSWORD);
            page.click("#make-codes");
            page.waitForSelector("#recovery-codes");
            var codes = page.locator("#recovery-codes li").allTextContents();
            assertThat(codes).hasSize(10).doesNotHaveDuplicates();
            approver.assertAccessible("factor-codes");

            page.click("#sign-out");
            step(approver, "approver", Language.EN);
            approver.assertAccessible("second-step-code");
            page.fill("#one-time-code", first);
            page.click("#send-code");
            page.waitForSelector("#one-time-code-error:not(:empty)");
            assertThat(approver.text("#one-time-code-error"))
                    .as("a code counts once")
                    .contains("used already");
            page.fill("#one-time-code", code(secret, 1));
            page.click("#send-code");
            page.waitForURL("**" + Page.DESK.path(Language.EN));

            page.click("#sign-out");
            step(approver, "approver", Language.EN);
            page.fill("#one-time-code", codes.get(3).toLowerCase(Locale.ROOT).replace("-", " "));
            page.click("#send-code");
            page.waitForURL("**" + Page.DESK.path(Language.EN));
            approver.open(Page.SECOND_FACTOR.path(Language.EN));
            assertThat(approver.text("#codes-left")).contains("9");

            page.fill("#remove-password", RunningTandem.PASSWORD);
            page.click("#remove-factor");
            page.waitForSelector("#messages .notice-bad");
            assertThat(approver.text("#messages")).contains("Add another one before");
        }
    }

    @Test
    void aPasskeyIsASecondFactorAndAlsoTheOnlyOne() {
        try (var author = Visitor.at(tandem)) {
            var page = author.page();
            page.context().credentials().install();
            author.signIn("author", Language.FR);
            author.open(Page.SECOND_FACTOR.path(Language.FR));
            page.fill("#passkey-name", "Portable « gris »");
            page.fill("#passkey-password", RunningTandem.PASSWORD);
            page.click("#begin-passkey");
            page.waitForSelector("[data-passkey=create]");
            author.assertAccessible("factor-passkey");
            page.click("#passkey");
            page.waitForSelector("#factors-title");
            assertThat(author.text("main")).contains("Portable « gris »");
            author.assertAccessible("factor-list");

            page.click("#sign-out");
            step(author, "author", Language.FR);
            author.assertAccessible("second-step-passkey");
            page.click("#passkey");
            page.waitForURL("**" + Page.DESK.path(Language.FR));

            page.click("#sign-out");
            page.waitForSelector("#sign-in-passkey");
            author.assertAccessible("sign-in");
            page.click("#sign-in-passkey");
            page.waitForURL("**" + Page.SECOND_STEP.path(Language.FR));
            assertThat(page.locator("#one-time-code").count()).isZero();
            page.click("#passkey");
            page.waitForURL("**" + Page.DESK.path(Language.FR));

            author.open(Page.SECOND_FACTOR.path(Language.FR));
            page.fill("#remove-password", RunningTandem.PASSWORD);
            page.click("#remove-factor");
            page.waitForSelector("#no-factor");
            author.signIn("author", Language.FR);
        }
    }

    @Test
    void anAdministratorRemovesWhatSomebodyLostAndTheirSessionsEnd() {
        var translator = RawClient.signedIn(tandem, "translator");
        var address = Page.SECOND_FACTOR.path(Language.EN);
        var begun = WebForm.of(translator.get(address).body(), "app-form")
                .with("app-password", RunningTandem.PASSWORD)
                .send(translator, address, "begin-app");
        var form = WebForm.of(begun.body(), "app-confirm-form");
        var secret = begun.body()
                .replaceAll("(?s).*id=\"app-secret\"[^>]*value=\"([^\"]+)\".*", "$1")
                .replace(" ", "");
        assertThat(form.with("one-time-code", code(secret, 0))
                        .send(translator, address, "confirm-app")
                        .status())
                .isEqualTo(302);
        assertThat(translator.get(address).status())
                .as("this browser stays signed in")
                .isEqualTo(200);

        var administrator = RawClient.signedIn(tandem, "administrator");
        var account = Page.ACCOUNT.path(Language.EN, "translator");
        assertThat(WebForm.of(administrator.get(account).body(), "factors-form")
                        .send(administrator, account, "reset-factors")
                        .status())
                .isEqualTo(302);
        assertThat(translator.get(address).status()).isEqualTo(303);
        RawClient.signedIn(tandem, "translator");
    }

    @Test
    void wrongAnswersEndTheSignIn() {
        var administrator = RawClient.signedIn(tandem, "administrator");
        var address = Page.SECOND_FACTOR.path(Language.FR);
        var begun = WebForm.of(administrator.get(address).body(), "app-form")
                .with("app-password", RunningTandem.PASSWORD)
                .send(administrator, address, "begin-app");
        var secret = begun.body()
                .replaceAll("(?s).*id=\"app-secret\"[^>]*value=\"([^\"]+)\".*", "$1")
                .replace(" ", "");
        WebForm.of(begun.body(), "app-confirm-form")
                .with("one-time-code", code(secret, 0))
                .send(administrator, address, "confirm-app");

        try (var person = Visitor.withoutScript(tandem)) {
            var page = step(person, "administrator", Language.FR);
            for (var attempt = 0; attempt < 5; attempt++) {
                page.fill("#one-time-code", "12345" + attempt);
                page.waitForResponse(
                        answer -> answer.request().method().equals("POST"), () -> page.click("#send-code"));
                page.waitForLoadState();
            }
            page.waitForURL("**" + Page.SIGN_IN.path(Language.FR) + "?*");
            assertThat(person.text("#why")).contains("Recommencez ici");
            step(person, "administrator", Language.FR);
            page.fill("#one-time-code", code(secret, 1));
            page.click("#send-code");
            page.waitForURL("**" + Page.DESK.path(Language.FR));
            // The other tests sign in with the password alone.
            person.open(Page.SECOND_FACTOR.path(Language.FR));
            page.fill("#remove-password", RunningTandem.PASSWORD);
            page.click("#remove-factor");
            page.waitForSelector("#no-factor");
        }
    }

    /** Signs in with the password and waits for the page that asks for more. */
    private static com.microsoft.playwright.Page step(Visitor person, String name, Language language) {
        var page = person.open(Page.SIGN_IN.path(language));
        page.fill("#name", name);
        page.fill("#password", RunningTandem.PASSWORD);
        page.click("#sign-in");
        page.waitForURL("**" + Page.SECOND_STEP.path(language));
        return page;
    }

    private static String tokenForPassword(String name) {
        var credentials = Base64.getEncoder()
                .encodeToString((name + ":" + RunningTandem.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = RawClient.at(tandem)
                .send("POST", "/api/v1/tokens", Map.of("Authorization", "Basic " + credentials), "");
        return answer.status() + " " + answer.body();
    }

    /** Returns the code that an app shows so many steps from now. */
    private static String code(String secret, int steps) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()),
                    Instant.now().plus(Duration.ofSeconds(30L * steps)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

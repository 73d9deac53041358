package ca.tandem.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import ca.tandem.testing.Visitor;
import ca.tandem.testing.WebForm;
import ca.tandem.web.shell.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests what users see of their sessions. */
class SessionsIT {

    private static final Pattern SESSION = Pattern.compile("\"session\":\"(session-[0-9]+)\"");

    private static RunningTandem tandem;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        // Other classes go on with the sessions of the demo's accounts.
        Invitation.open(tandem, "wanderer", "Wanda Wanderer", "TRANSLATOR");
    }

    @Test
    void whoSignsOutEverywhereIsSignedOutInEachBrowser() {
        for (var language : Language.values()) {
            try (var here = Visitor.at(tandem).signIn("wanderer", language);
                    var elsewhere = Visitor.at(tandem).signIn("wanderer", language)) {
                var page = here.open(Page.SETTINGS.path(language));
                assertThat(page.locator("#sessions-form tbody tr").count()).isGreaterThanOrEqualTo(2);
                assertThat(page.locator("#sessions-form tbody tr").first().textContent())
                        .contains("Chrome, Linux", "127.0.0.0/24");
                here.assertAccessible("sessions-" + language);

                page.fill("#sessions-password", "not this one");
                page.click("#sign-out-everywhere");
                page.waitForSelector("#sessions-password-error");
                here.assertAccessible("sessions-refused-" + language);
                page.fill("#sessions-password", RunningTandem.PASSWORD);
                page.click("#sign-out-everywhere");
                page.waitForSelector("#sign-in-form");
                assertThat(here.text("main .notice-good")).isNotBlank();
                elsewhere.open(Page.SETTINGS.path(language));
                assertThat(elsewhere.path()).startsWith(Page.SIGN_IN.path(language));
                assertThat(elsewhere.text("#why")).isNotBlank();
            }
        }
    }

    @Test
    void whoEndsOneSessionStaysSignedInAndIsToldSo() {
        for (var language : Language.values()) {
            try (var elsewhere = Visitor.at(tandem).signIn("wanderer", language);
                    var here = Visitor.at(tandem).signIn("wanderer", language)) {
                var page = here.open(Page.SETTINGS.path(language));
                var buttons = page.locator("button[name=end-session]");
                assertThat(buttons.first().textContent()).contains("Chrome, Linux");
                page.fill("#sessions-password", RunningTandem.PASSWORD);
                buttons.first().press("Enter");
                page.waitForSelector("#messages .notice-good");
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("messages");
                elsewhere.open(Page.SETTINGS.path(language));
                assertThat(elsewhere.path()).startsWith(Page.SIGN_IN.path(language));
                assertThat(here.open(Page.SETTINGS.path(language))
                                .locator("#sessions-form")
                                .count())
                        .isEqualTo(1);
            }
        }
    }

    @Tag("slow")
    @Test
    void aLinkThatIsOpenedInTheBrowserOfSomebodyElseSaysWhoIsSignedInNow() {
        var browser = RawClient.signedIn(tandem, "wanderer");
        browser.get(Page.SETTINGS.path(Language.EN));
        var link = Invitation.path(Invitation.invite(tandem, "wanderers-guest", "Nadia Newcomer", "AUTHOR")
                .body());

        assertThat(SecretLink.of(link)
                        .send(browser, Map.of("password", RunningTandem.PASSWORD))
                        .status())
                .isEqualTo(303);

        assertThat(browser.get(Page.DESK.path(Language.EN)).body())
                .contains(Messages.STAFF.get(Language.EN, "welcome.done"), "Nadia Newcomer")
                .doesNotContain("Wanda Wanderer");
    }

    @Test
    void anAdministratorEndsAllSessionsOfAnAccount() {
        for (var language : Language.values()) {
            try (var person = Visitor.at(tandem).signIn("wanderer", language);
                    var administrator = Visitor.at(tandem).signIn("administrator", language)) {
                var page = administrator.open(Page.ACCOUNT.path(language, "wanderer"));
                administrator.assertAccessible("account-sessions-" + language);
                page.click("#end-sessions");
                page.waitForSelector("#messages .notice-good");
                person.open(Page.SETTINGS.path(language));
                assertThat(person.path()).startsWith(Page.SIGN_IN.path(language));

                // With a wrong password only, since others use this portal.
                page = administrator.open(Page.ACCOUNTS.path(language));
                page.fill("#sessions-password", "not this one");
                page.click("#end-all-sessions");
                page.waitForSelector("#sessions-password-error");
                administrator.assertAccessible("all-sessions-" + language);
            }
        }
    }

    @Test
    void theSecretOfTheCookieIsEnoughAndOfNoUseAfterSignOut() {
        var browser = RawClient.at(tandem);
        var cookie = browser.signIn("wanderer").cookies().stream()
                .filter(sent -> sent.startsWith("tandem="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        var settings = Page.SETTINGS.path(Language.EN);
        assertThat(withCookie("GET", settings, cookie).status()).isEqualTo(200);
        assertThat(withCookie("GET", "/en/jobs", cookie).cookies()).isEmpty();
        var headers = Map.of("Cookie", cookie, "Content-Type", "application/json");
        assertThat(RawClient.at(tandem)
                        .send("POST", "/staff/session", headers, "{\"account\":\"author\"}")
                        .status())
                .as("asked by a page of whoever was signed in before")
                .isEqualTo(401);
        var asked = withCookie("POST", "/staff/session", cookie);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.cookies()).as("no view, no session of the container").isEmpty();

        var signOut = WebForm.of(browser.get(settings).body(), "sign-out-form").send(browser, settings, "sign-out");
        assertThat(signOut.header("Clear-Site-Data")).isEqualTo("\"cache\"");
        assertThat(signOut.cookies())
                .anySatisfy(sent -> assertThat(sent).startsWith("tandem=;").contains("Max-Age=0"));
        assertThat(withCookie("GET", settings, cookie).status()).isEqualTo(303);
        assertThat(withCookie("POST", "/staff/session", cookie).status()).isEqualTo(401);
    }

    @Test
    void anEntryOfTheAuditLogNamesTheSessionByWhichItCameAndSoDoesItsSignIn() {
        var browser = RawClient.at(tandem);
        browser.signIn("wanderer");
        var settings = Page.SETTINGS.path(Language.EN);
        WebForm.of(browser.get(settings).body(), "sign-out-form").send(browser, settings, "sign-out");

        var administrator = ApiClient.signedIn(tandem.address(), "administrator");
        var entries = administrator.get("/api/v1/staff/audit").body().lines().toList();
        var left = entries.stream()
                .filter(entry -> entry.contains("\"who\":\"wanderer\",\"what\":\"sign.out\""))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        var reference = SESSION.matcher(left);
        assertThat(reference.find()).as(left).isTrue();
        assertThat(entries.stream().filter(entry -> entry.contains(reference.group())))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"what\":\"sign.in\"", "\"network\":");
        assertThat(entries.get(entries.size() - 1))
                .as("the one of this export came by a token")
                .contains("\"session\":\"token-");

        try (var visitor = Visitor.at(tandem).signIn("administrator", Language.FR)) {
            var page = visitor.open(Page.AUDIT_LOG.path(Language.FR) + "?session=" + reference.group(1));
            assertThat(page.locator(".audit-entries tbody tr").count()).isEqualTo(2);
            assertThat(page.locator(".audit-entries tbody a[href*='session=']")
                            .first()
                            .textContent())
                    .isEqualTo(reference.group(1));
            visitor.assertAccessible("audit-session");
        }
    }

    private static RawClient.RawResponse withCookie(String method, String path, String cookie) {
        return RawClient.at(tandem)
                .send(
                        method,
                        path,
                        Map.of("Cookie", cookie, "Content-Type", "application/json"),
                        method.equals("POST") ? "{}" : "");
    }

    @Test
    void aSessionThatEndsSoonIsKeptByOneKeyAndTheFocusGoesBack() {
        try (var translator = Visitor.at(tandem)) {
            var page = translator.page();
            page.clock().install();
            translator.signIn("wanderer", Language.FR);
            var sent = new ArrayList<Boolean>();
            page.route("**/staff/session", route -> {
                sent.add(route.request().headers().containsKey("tandem-background"));
                route.fulfill(new Route.FulfillOptions()
                        .setStatus(200)
                        .setBody(
                                sent.size() == 1
                                        ? "{\"left\": 290, \"latest\": 30000}"
                                        : "{\"left\": 3600, \"latest\": 30000}"));
            });
            translator.open(Page.SETTINGS.path(Language.FR));
            page.focus("#email");
            page.clock().fastForward("56:00");
            page.waitForSelector("#session-end[open]");
            assertThat(translator.text("#session-end-text")).contains("dans 5 minutes");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("session-extend");
            translator.assertAccessible("session-ends-soon");

            page.waitForResponse("**/staff/session", () -> page.keyboard().press("Enter"));
            assertThat(page.locator("#session-end").isVisible()).isFalse();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("email");
            assertThat(sent).as("whether it was sent by the page on its own").containsExactly(true, false);
        }
    }

    @Test
    void aSessionThatHasEndedIsSaid() {
        try (var translator = Visitor.at(tandem)) {
            var page = translator.page();
            page.clock().install();
            translator.signIn("wanderer", Language.EN);
            page.route("**/staff/session", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
            translator.open(Page.SETTINGS.path(Language.EN));
            page.clock().fastForward("56:00");
            page.waitForSelector("#session-end[open]");
            assertThat(translator.text("#session-end-text")).contains("has ended");
            assertThat(translator.text("#session-extend")).isEqualTo("Close");
            assertThat(page.locator("main").count()).as("nobody had typed").isZero();
            translator.assertAccessible("session-ended");
        }
    }

    @Test
    void whoSignsOutInOneWindowLeavesNothingInTheOthersButWhatWasTyped() {
        try (var visitor = Visitor.at(tandem).signIn("wanderer", Language.EN)) {
            var settings = Page.SETTINGS.path(Language.EN);
            var page = visitor.open(settings);
            var read = page.context().newPage();
            read.navigate(tandem.address() + settings);
            var typed = page.context().newPage();
            typed.navigate(tandem.address() + settings);
            typed.fill("#email", "wanda@example.org");

            page.click("#sign-out");
            read.waitForSelector("#session-end[open]");
            assertThat(read.locator("body > *").count()).as("the dialog").isEqualTo(1);
            assertThat(read.content()).doesNotContain("Wanda");
            assertThat(typed.inputValue("#email")).isEqualTo("wanda@example.org");
            read.click("#session-extend");
            read.waitForURL("**" + Page.SIGN_IN.path(Language.EN) + "?*");
        }
    }
}

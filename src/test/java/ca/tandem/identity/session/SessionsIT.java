package ca.tandem.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import ca.tandem.web.shell.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests what users see of their sessions. */
class SessionsIT {

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
        }
    }
}

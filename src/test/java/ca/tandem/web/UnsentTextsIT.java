package ca.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests what the browser keeps of texts that do not reach the portal: nothing that anybody but their author can read. */
class UnsentTextsIT {

    private static final String NEW_POSTING = "/en/staff/new-posting";
    private static final String WORDS = "Keeper of the unsent lighthouse";
    private static final String HAS_ENTRY =
            "kind => Object.keys(window[kind]).some(name => name.startsWith('tandem.unsent/'))";

    private static RunningTandem tandem;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        Invitation.open(tandem, "nadia", "Nadia Nacht", "AUTHOR", "TRANSLATOR");
        Invitation.open(tandem, "oskar", "Oskar Olsen", "AUTHOR", "TRANSLATOR");
    }

    @Test
    void aPostingThatDoesNotReachThePortalComesBackToItsAuthorOnly() {
        try (var visitor = signedIn("nadia")) {
            var page = visitor.open(NEW_POSTING);
            page.route("**/staff/autosave", Route::abort);
            page.fill("#title-en", WORDS);
            assertUnreadable(page, "localStorage");
            assertThat(page.content()).as("the key is not left in the page").doesNotContain("data-unsent-keys");
            signOut(visitor);
            page.unroute("**/staff/autosave");

            visitor.signIn("oskar", Language.EN).open(NEW_POSTING);
            page.fill("#title-en", "Oskar's own");
            assertThat(page.locator("#autosave-state")).containsText("Kept for you at");
            assertThat(page.locator("#unsaved-work-title")).hasCount(0);
            assertThat(entries(page, "localStorage")).as("Nadia's").hasSize(1);
            assertUnreadable(page, "localStorage");
            signOut(visitor);

            visitor.signIn("nadia", Language.EN).open(NEW_POSTING);
            page.click(".unsaved-work a.button");
            assertThat(page.locator("#title-en")).hasValue(WORDS);
            assertThat(entries(page, "localStorage")).isEmpty();
        }
    }

    @Test
    void aUnitThatDoesNotReachThePortalComesBackToItsTranslatorOnly() {
        try (var visitor = signedIn("nadia")) {
            var page = visitor.open("/en/staff/postings/marine-safety-translator/translate");
            page.click(".unit-head a:text-is('Unit 6')");
            assertThat(page.locator("#unit-label")).containsText("Unit 6 ");
            var address = visitor.path();
            page.route("**/translate*", route -> {
                if (route.request().method().equals("POST")) {
                    route.abort();
                } else {
                    route.resume();
                }
            });
            page.fill("#words", WORDS);
            assertUnreadable(page, "sessionStorage");
            page.reload();
            assertThat(page.locator("#recoverable-words")).hasText(WORDS);
            assertUnreadable(page, "sessionStorage");
            signOut(visitor);

            visitor.signIn("oskar", Language.EN).open(address);
            // The field was found as the portal sent it, so a copy of Oskar's would have been offered.
            page.fill("#words", "Oskar's own");
            page.waitForFunction("() => Object.keys(sessionStorage).length === 2");
            assertThat(page.locator("#recoverable")).isHidden();
            assertUnreadable(page, "sessionStorage");
            signOut(visitor);

            visitor.signIn("nadia", Language.EN).open(address);
            assertThat(page.locator("#recoverable-words")).hasText(WORDS);
            page.click("#recoverable-discard");
            assertThat(entries(page, "sessionStorage")).as("Oskar's").hasSize(1);
        }
    }

    @Test
    void entriesEndAfterAWeekAndOnesThatAnEarlierVersionLeftAreEncrypted() {
        try (var visitor = signedIn("nadia")) {
            var page = visitor.page();
            page.evaluate(
                    """
                    words => {
                      const daysAgo = days => Date.now() - days * 24 * 60 * 60 * 1000;
                      localStorage.setItem("tandem.unsent/another/young", JSON.stringify({ at: daysAgo(6), iv: "", text: "" }));
                      localStorage.setItem("tandem.unsent/another/old", JSON.stringify({ at: daysAgo(8), iv: "", text: "" }));
                      localStorage.setItem("tandem.unsent/another/broken", "{");
                      localStorage.setItem("tandem.kept/oskar//1", JSON.stringify({ posting: "", fields: { title: words } }));
                      localStorage.setItem("tandem.kept/nadia//2", JSON.stringify({ posting: "", fields: { title: words } }));
                    }
                    """,
                    WORDS);
            page.route("**/staff/autosave", Route::abort);
            visitor.open(NEW_POSTING);
            page.waitForFunction("() => localStorage.getItem('tandem.kept/nadia//2') === null");
            assertThat(names(page))
                    .hasSize(4)
                    .contains("tandem.unsent/another/young", "tandem.kept/oskar//1", "tandem.clear-since")
                    .doesNotContain("tandem.unsent/another/old", "tandem.unsent/another/broken");
            page.evaluate("localStorage.setItem('tandem.clear-since', 0)");
            signOut(visitor);
            assertThat(names(page)).as("also where one signs in").hasSize(2);
            assertUnreadable(page, "localStorage");
        }
    }

    @Test
    void whereTheBrowserCannotEncryptItKeepsNothing() {
        try (var visitor = signedIn("nadia")) {
            var page = visitor.page();
            page.addInitScript("Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })");
            page.route("**/staff/autosave", Route::abort);
            visitor.open(NEW_POSTING);
            page.fill("#title-en", WORDS);
            assertThat(page.locator("#autosave-problem")).not().isEmpty();
            assertThat(entries(page, "localStorage")).isEmpty();
        }
    }

    private static Visitor signedIn(String name) {
        return Visitor.at(tandem).signIn(name, Language.EN);
    }

    private static void signOut(Visitor visitor) {
        visitor.open("/en/staff").click("#sign-out");
        visitor.page().waitForURL("**/sign-in?signed-out=true");
    }

    /** Waits for an entry, and checks that neither its name nor its value says what was typed, where and by whom. */
    private static void assertUnreadable(Page page, String kind) {
        page.waitForFunction(HAS_ENTRY, kind);
        assertThat(entries(page, kind)).isNotEmpty().allSatisfy(entry -> assertThat(entry)
                .doesNotContainIgnoringCase(WORDS, "title", "nadia", "oskar", "Keeper"));
    }

    private static List<String> names(Page page) {
        return strings(page.evaluate("Object.keys(localStorage)"));
    }

    private static List<String> entries(Page page, String kind) {
        return strings(page.evaluate("kind => Object.entries(window[kind]).map(entry => entry.join())", kind));
    }

    private static List<String> strings(Object found) {
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }
}

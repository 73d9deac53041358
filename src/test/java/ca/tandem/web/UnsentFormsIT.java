package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import ca.tandem.testing.WebForm;
import ca.tandem.web.shell.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sends the forms of staff's pages after their session has ended, or with the state of another view. */
@Tag("slow")
class UnsentFormsIT {

    /** Text for every field, with characters that HTML, a URL and JSON would spoil. */
    private static final String TYPED = "J’ai écrit « ceci » & \"cela\" <b>+ 100 %";

    private static final Pattern CONTROL = Pattern.compile("<(?:textarea|input) [^>]*>");
    private static final Pattern TEXT = Pattern.compile("<textarea |type=\"text\"");
    private static final Pattern NAME = Pattern.compile(" name=\"([^\"]+)\"");

    private static RunningTandem tandem;

    private static final Map<String, RawClient> PEOPLE = new LinkedHashMap<>();

    @BeforeAll
    static void start() {
        tandem = RunningTandem.samples();
        for (var name : List.of("author", "translator", "approver", "administrator")) {
            PEOPLE.put(name, RawClient.signedIn(tandem, name));
        }
    }

    private interface Sender {
        String send(RawClient person, WebForm form, String path);
    }

    @Test
    void everyFormComesBackAsItWasFilledInAfterTheSessionHasEnded() {
        var shown = walk((person, form, path) -> {
            var stranger = RawClient.withEndedSession(tandem);
            var refused = form.send(stranger, path, firstButton(form));
            assertThat(refused.status()).as(form.id() + " of " + path).isEqualTo(303);
            var signIn = refused.header("Location");
            assertThat(stranger.get(signIn).body()).contains("The form is kept");
            return URLDecoder.decode(signIn.replaceFirst(".*[?&]to=([^&]*).*", "$1"), StandardCharsets.UTF_8);
        });
        assertThat(shown)
                .contains(
                        "approve-form",
                        "return-form",
                        "posting",
                        "comment-form",
                        "term-form",
                        "open-form",
                        "desk-form");
    }

    @Test
    void everyFormComesBackAsItWasFilledInIfItsViewIsGone() {
        walk((person, form, path) -> {
            var answer = form.with("jakarta.faces.ViewState", "1:1").send(person, path, firstButton(form));
            assertThat(answer.status()).as(form.id() + " of " + path).isEqualTo(302);
            return answer.header("Location").replace(tandem.address(), "");
        });
    }

    @Test
    void somebodyElseDoesNotSeeTheForm() {
        var path = Page.SETTINGS.path(Language.EN);
        var form =
                WebForm.of(PEOPLE.get("author").get(path).body(), "email-form").with("email", TYPED);
        var to = form.with("jakarta.faces.ViewState", "1:1")
                .send(PEOPLE.get("author"), path, "save-email")
                .header("Location")
                .replace(tandem.address(), "");
        assertThat(PEOPLE.get("translator").get(to).body())
                .contains("is not there any more")
                .doesNotContain("écrit");
        assertThat(WebForm.of(PEOPLE.get("author").get(to).body(), "email-form").fields())
                .containsEntry("email", List.of(TYPED));
    }

    @Test
    void aPageThatSomebodyElseOpenedInTheSameBrowserDoesNothing() {
        var path = Page.SETTINGS.path(Language.EN);
        var browser = RawClient.signedIn(tandem, "translator");
        var form = WebForm.of(browser.get(path).body(), "language-form");
        var chosen = form.fields().get("language").get(0);
        var other = form.with("language", chosen.equals("EN") ? "FR" : "EN");
        browser.signIn("author");
        var before = language(browser, path);
        assertThat(other.send(browser, path, "save-language").header("Location"))
                .contains("?typed=");
        assertThat(language(browser, path)).isEqualTo(before);
        assertThat(language(RawClient.signedIn(tandem, "translator"), path)).isEqualTo(chosen);
    }

    private static String language(RawClient person, String path) {
        return WebForm.of(person.get(path).body(), "language-form")
                .fields()
                .get("language")
                .get(0);
    }

    @Test
    void aFormThatIsNotTheirsIsRefusedAndNotKept() {
        var path = Page.SETTINGS.path(Language.EN);
        var form = WebForm.of(PEOPLE.get("author").get(path).body(), "email-form")
                .with("email", TYPED)
                .with("jakarta.faces.ViewState", "1:1");
        assertThat(form.with("form-owner", "YWRtaW5pc3RyYXRvcg.0123")
                        .send(PEOPLE.get("author"), path, "save-email")
                        .status())
                .isEqualTo(409);
        assertThat(form.without("form-owner")
                        .send(RawClient.withEndedSession(tandem), path, "save-email")
                        .header("Location"))
                .doesNotContain("typed");
    }

    @Test
    void theFormThatComesBackSaysThatNothingWasDone() {
        for (var language : Language.values()) {
            try (var approver = Visitor.at(tandem).signIn("approver", language)) {
                var page = approver.open(Page.APPROVAL.path(language, "policy-analyst"));
                page.fill("#reason", TYPED);
                page.context()
                        .addCookies(
                                List.of(new Cookie("tandem", "0123456789abcdef0123456789ab").setUrl(tandem.address())));
                page.click("#send-back");
                page.waitForSelector("#why");
                approver.assertAccessible("sign-in-with-a-form-" + language);
                page.fill("#name", "approver");
                page.fill("#password", RunningTandem.PASSWORD);
                page.click("#sign-in");
                page.waitForSelector("#messages .notice-warn");
                assertThat(page.inputValue("#reason")).isEqualTo(TYPED);
                assertThat(approver.path()).startsWith(Page.APPROVAL.path(language, "policy-analyst"));
                assertThat(page.evaluate("document.activeElement.id")).isEqualTo("messages");
                approver.assertAccessible("form-that-came-back-" + language);
            }
        }
    }

    /** Fills in every form of every page, and lets it be sent; returns the forms that were looked at. */
    private static Set<String> walk(Sender sender) {
        var shown = new TreeSet<String>();
        var lost = new ArrayList<String>();
        PEOPLE.forEach((name, person) -> {
            for (var page : Page.values()) {
                for (var posting :
                        List.of("policy-analyst", "procurement-officer", "service-designer", "web-developer")) {
                    var path =
                            destination(person, page.path(Language.EN, page == Page.ACCOUNT ? "translator" : posting));
                    var answer = page.isForStaff() ? person.get(path) : null;
                    if (answer != null && answer.status() == 200) {
                        forms(answer.body()).forEach((form, fields) -> {
                            shown.add(form.id());
                            var back = person.get(sender.send(person, form, path));
                            lost.addAll(lost(form, fields, back.body(), name + " " + path));
                        });
                    }
                    if (!path.contains(posting)) {
                        break;
                    }
                }
            }
        });
        assertThat(lost).isEmpty();
        return shown;
    }

    /** Returns the path to which the page leads; the desk leads to a unit. */
    private static String destination(RawClient person, String path) {
        var answer = person.get(path);
        return answer.status() == 302 ? answer.header("Location").replace(tandem.address(), "") : path;
    }

    private static List<String> lost(WebForm form, List<String> fields, String page, String where) {
        var back = WebForm.of(page, form.id()).fields();
        return fields.stream()
                .filter(field -> !List.of(TYPED).equals(back.get(field)))
                .map(field -> where + " " + form.id() + " " + field + ": " + back.get(field))
                .toList();
    }

    /** Returns the forms with fields for text, filled in, and the names of these fields. */
    private static Map<WebForm, List<String>> forms(String page) {
        var forms = new LinkedHashMap<WebForm, List<String>>();
        for (var form : WebForm.of(page)) {
            var fields = CONTROL.matcher(page)
                    .results()
                    .map(MatchResult::group)
                    .filter(control -> TEXT.matcher(control).find())
                    .flatMap(control -> NAME.matcher(control).results().map(name -> name.group(1)))
                    .filter(form.fields()::containsKey)
                    .toList();
            if (!fields.isEmpty() && !form.isMultipart()) {
                var filled = form;
                for (var field : fields) {
                    filled = filled.with(field, TYPED);
                }
                forms.put(filled, fields);
            }
        }
        return forms;
    }

    private static String firstButton(WebForm form) {
        return form.buttons().keySet().iterator().next();
    }
}

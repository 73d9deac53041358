package ca.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import ca.tandem.testing.WebForm;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The effort of translation: measured in the browser, kept without a person, and told in the figures. */
class UnitEffortIT {

    private static final String TRANSLATOR = "measured";

    /** The time from a page's opening to the first key, of which a minute counts. */
    private static final long AWAY = 120_000;

    /** A script that tells the page that it was brought to the front or to the background. */
    private static final String SHOW =
            """
            state => {
              Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
              document.dispatchEvent(new Event('visibilitychange'));
            }
            """;

    private static RunningTandem tandem;
    private static PostingApi api;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        api = new PostingApi(tandem);
        Invitation.open(tandem, TRANSLATOR, "Maude Mesurée", "TRANSLATOR");
        draft("effort-known", "Keeper of the great northern harbour light");
        PostingApi.requireStatus(
                200,
                api.translator.put(
                        PostingApi.STAFF_POSTINGS + "effort-known/texts/fr",
                        api.version("effort-known"),
                        PostingApi.text(
                                "Garde du grand phare du port du Nord",
                                "Veillez sur le grand phare du Nord pour les navires.",
                                PostingApi.FRENCH_BODY)));
        api.act(api.translator, "effort-known", "deliver");
        api.act(api.approver, "effort-known", "approve");
    }

    @Test
    void thinkingTypingAndKeysOfAUnitAreKept() throws SQLException {
        draft("effort-nothing", "Guardian of boats");
        try (var visitor = visitor()) {
            type(visitor, "effort-nothing");
        }
        var row = efforts("effort-nothing").get(0);
        assertThat(row).containsEntry("kind", "TITLE").containsEntry("beginning", "NOTHING");
        assertThat(row).containsEntry("score", null).containsEntry("words", 3);
        // A minute of the two before the first key, and the pause; what passes while it is sent comes to them.
        assertThat((int) row.get("thinking_ms")).isBetween(61_500, 63_000);
        assertThat((int) row.get("typing_ms")).isBetween(600, 1_600);
        assertThat(row).as("four letters and a shortcut").containsEntry("pressed_keys", 5);
    }

    @Test
    void whatTheWorkBeganWithIsKept() throws SQLException {
        draft("effort-begun", "Keeper of the great southern harbour light");
        String score;
        try (var visitor = visitor()) {
            var page = open(visitor, "effort-begun");
            score = page.locator(".score").first().textContent().replaceAll("\\D", "");
            page.locator(".take").first().click();
            assertThat(page.locator("#words")).hasValue("Garde du grand phare du port du Nord");
            page.keyboard().press("End");
            page.keyboard().press("!");
            leave(page, "Control+Enter");
            assertThat(page.locator("#unit-label")).containsText("Unit 2 ");
            page.keyboard().press("End");
            page.clock().runFor(3000);
            leave(page, "Control+Shift+Enter");
            page.click(".unit-head a:text-is('Unit 1')");
            assertThat(page.locator("#unit-label")).containsText("Unit 1 ");
            assertFocused(page);
            page.keyboard().press("End");
            page.keyboard().press("?");
            leave(page, "Control+Enter");
        }
        assertThat(Integer.parseInt(score)).isBetween(70, 99);
        assertThat(efforts("effort-begun"))
                .extracting(row -> row.get("kind") + " " + row.get("beginning") + " " + row.get("score"))
                .containsExactlyInAnyOrder(
                        "TITLE " + (Integer.parseInt(score) < 85 ? "FUZZY " : "FUZZY_HIGH ") + score,
                        "DESCRIPTION EXACT 100",
                        "TITLE REVISION null");
    }

    @Test
    void withoutAMeasurementNothingIsKeptAndTheTranslationIsSaved() throws SQLException {
        draft("effort-unmeasured", "Guardian of ships");
        var translator = RawClient.signedIn(tandem, TRANSLATOR);
        var path = translator
                .get("/en/staff/postings/effort-unmeasured/translate")
                .header("Location")
                .replace(tandem.address(), "");
        for (var words : List.of("Sans script", "Avec de faux chiffres")) {
            var form = WebForm.of(translator.get(path).body(), "desk-form").with("words", words);
            var sent = words.startsWith("Sans")
                    ? form
                    : form.with("thinking", "-1").with("typing", "1e9").with("pressed-keys", "none");
            assertThat(sent.send(translator, path, "save").status()).isEqualTo(302);
            assertThat(translator.get(path).body()).contains(words);
        }
        assertThat(efforts("effort-unmeasured")).isEmpty();
    }

    @Tag("slow")
    @Test
    void whereTheSettingSaysSoNothingIsMeasured(@TempDir Path folder) {
        try (var unmeasured = RunningTandem.onEmbeddedDatabase(folder, "-Dtandem.effort.measured=false");
                var visitor = Visitor.at(unmeasured).signIn("translator", Language.EN)) {
            var page = open(visitor, "procurement-officer");
            assertThat(page.locator("#effort, #visit")).hasCount(0);
            page.keyboard().type("Des mots");
            assertThat(page.locator("#save-state")).hasText(Pattern.compile("^Saved at .*"));
        }
    }

    @Test
    void theDeskSaysWhatIsMeasuredAndTheFiguresTellItOfFiveEditions() {
        try (var visitor = visitor()) {
            IntStream.range(0, 5).forEach(number -> {
                draft("effort-told-" + number, "Guardian of boats");
                type(visitor, "effort-told-" + number);
            });
            var page = visitor.page();
            page.click("#effort summary");
            assertThat(page.locator("#effort")).containsText("keeps neither your name");
            visitor.assertAccessible("desk-effort");
            page.click("#effort a");
            assertThat(page.locator("#effort-beginning-table")).isVisible();
            var nothing = page.locator("table:has(#effort-beginning-table) tbody tr:has(th:text-is('Nothing')) td");
            assertThat(Integer.parseInt(nothing.nth(1).textContent()))
                    .as("editions")
                    .isGreaterThanOrEqualTo(5);
            assertThat(nothing.last()).hasText(Pattern.compile("^\\d+\\.\\d\u00a0s$"));
            assertThat(page.locator("#effort-kind-table")).isVisible();
            assertThat(page.locator("main")).not().containsText("Maude");
            visitor.assertAccessible("figures-effort-en");
            page.click("header .language-link");
            visitor.assertAccessible("figures-effort-fr");
        }
        var figures = ApiClient.object(api.author.get("/api/v1/staff/figures"));
        var ofNothing = figures.getJsonArray("effortByBeginning").getValuesAs(JsonObject.class).stream()
                .filter(effort -> effort.getString("key").equals("NOTHING"))
                .findFirst()
                .orElseThrow();
        assertThat(ofNothing.getInt("editions")).isGreaterThanOrEqualTo(5);
        assertThat(ofNothing.getInt("timePerWord"))
                .isCloseTo(ofNothing.getInt("thinkingPerWord") + ofNothing.getInt("typingPerWord"), within(1));
        assertThat(figures.getJsonArray("effortByKind")).isNotEmpty();
    }

    private static Visitor visitor() {
        var visitor = Visitor.at(tandem);
        visitor.page().clock().install();
        return visitor.signIn(TRANSLATOR, Language.EN);
    }

    private static Page open(Visitor visitor, String key) {
        var page = visitor.open("/en/staff/postings/" + key + "/translate");
        page.waitForLoadState();
        page.focus("#words");
        return page;
    }

    /** Types into the first unit: after a long pause three letters in 0.6 seconds, after 1.5 seconds and half a minute elsewhere a fourth. */
    private static void type(Visitor visitor, String key) {
        var page = open(visitor, key);
        var keyboard = page.keyboard();
        page.clock().pauseAt(((Number) page.evaluate("Date.now()")).longValue() + AWAY);
        keyboard.press("m");
        page.clock().runFor(300);
        keyboard.press("o");
        page.clock().runFor(300);
        keyboard.press("t");
        page.clock().runFor(1500);
        page.evaluate(SHOW, "hidden");
        // The save that this begins would be given up when half a minute of the page's clock has gone by.
        assertThat(page.locator("#save-state")).hasText(Pattern.compile("^Saved at .*"));
        page.clock().runFor(30_000);
        page.evaluate(SHOW, "visible");
        keyboard.press("s");
        leave(page, "Control+Enter");
        page.clock().resume();
    }

    /** Presses a shortcut that leads to another unit, and lets the clock go on until it is there. */
    private static void leave(Page page, String shortcut) {
        var label = page.textContent("#unit-label");
        page.keyboard().press(shortcut);
        Patience.until("another unit is there", () -> {
            page.clock().runFor(1);
            return !page.textContent("#unit-label").equals(label);
        });
        assertFocused(page);
    }

    private static void assertFocused(Page page) {
        page.waitForLoadState();
        assertThat(page.locator("#words")).isFocused();
    }

    private static void draft(String key, String title) {
        var texts = Json.createObjectBuilder()
                .add(
                        "en",
                        PostingApi.text(
                                title, "Keep the great northern light for the ships.", PostingApi.ENGLISH_BODY));
        PostingApi.requireStatus(
                201,
                api.author.post(
                        "/api/v1/staff/postings",
                        Json.createObjectBuilder()
                                .add("key", key)
                                .add("sourceLanguage", "en")
                                .add("facts", Json.createObjectBuilder())
                                .add("texts", texts)
                                .build()));
        api.act(api.author, key, "submit");
    }

    private static List<Map<String, Object>> efforts(String key) throws SQLException {
        var efforts = new ArrayList<Map<String, Object>>();
        try (var connection = RunningTandem.sharedDatabase().getConnection();
                var statement = connection.prepareStatement("select f.* from unit_effort f"
                        + " join edition e on e.id = f.edition_id join posting p on p.id = e.posting_id"
                        + " where p.posting_key = ?")) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var effort = new HashMap<String, Object>();
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        effort.put(rows.getMetaData().getColumnLabel(column), rows.getObject(column));
                    }
                    efforts.add(effort);
                }
            }
        }
        return efforts;
    }
}

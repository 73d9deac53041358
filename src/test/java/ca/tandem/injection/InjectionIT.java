package ca.tandem.injection;

import static ca.tandem.testing.Newsroom.mustBe;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Chromium;
import ca.tandem.testing.Newsroom;
import ca.tandem.testing.Patience;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The texts of people stay texts wherever they are shown: more than 150 payloads, in both languages, of which each test tells the fields and
 * the pages. {@link PlantedPortal} has them in its postings.
 */
class InjectionIT {

    private static final List<String> ALL = Payloads.all();
    private static final List<String> LINES = PlantedPortal.LINES;
    private static final List<String> SHORTS = Payloads.packed(Writer.SHORT);

    /** The message that an editor's page sends while somebody types, with a field that no editor has besides. */
    private static final String KEEP =
            """
            ([posting, text]) => fetch("/staff/kept", {
              method: "POST",
              headers: { "Content-Type": "application/json" },
              body: JSON.stringify({
                account: "author", posting, sitting: "sitting-" + posting, seen: 0, lang: "en", began: {},
                fields: { "title-en": text, "title-fr": text, "description-en": text, "body-fr": text, "team-en": text, [text]: text }
              })
            }).then(answer => answer.status)""";

    @TempDir
    static Path folder;

    private static PlantedPortal portal;
    private static RunningTandem tandem;
    private static Newsroom room;
    private static Writer writer;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException, SQLException {
        chromium = new Chromium();
        portal = PlantedPortal.start(folder, chromium);
        tandem = portal.tandem();
        room = portal.room();
        writer = portal.writer();
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        portal.close();
    }

    private static Watcher reader() {
        return Watcher.reader(tandem, chromium);
    }

    private static Watcher staff(String name) {
        return Watcher.signedIn(tandem, chromium, name);
    }

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void thePayloadsRunWhereAPageLetsThem() {
        assertThat(ALL).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        try (var context = chromium.browser().newContext()) {
            var ran = new ConcurrentSkipListSet<Integer>();
            context.exposeFunction("ran", number -> ran.add(((Number) number[0]).intValue()));
            var page = context.newPage();
            for (var payload : ALL) {
                page.setContent("<!doctype html><p>" + payload + "<p>end");
            }
            // The calls of a page come in while it is asked something.
            Patience.until("the payloads have run", () -> page.evaluate("true").equals(true) && ran.size() > 60);
        }
    }

    @Test
    void readersPagesShowThemAsText() {
        try (var reader = reader()) {
            for (int i = 0; i < LINES.size(); i++) {
                for (var path : List.of("/en/jobs/keeper-of-public-" + i, "/fr/emplois/garde-de-public-" + i)) {
                    reader.look(path, 200);
                    reader.shows(LINES.get(i));
                    var data = reader.page().textContent("script[type='application/ld+json']");
                    assertThat(object(data).getString("title")).contains(Writer.line(LINES.get(i), Writer.SHORT / 2));
                    reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    assertThat(reader.page().pdf()).isNotEmpty();
                    reader.finds(path + " in print");
                    reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                }
            }
        }
    }

    @Test
    void listsAndFeedsShowThemAsText() {
        try (var reader = reader()) {
            for (var path : List.of("/en/jobs", "/fr/emplois", "/en/jobs.atom", "/fr/emplois.atom")) {
                assertThat(seen(reader, path)).as(path).isGreaterThanOrEqualTo(LINES.size());
            }
        }
    }

    /** How often public postings are named on a page and on those after it. */
    private static int seen(Watcher reader, String path) {
        reader.look(path, 200);
        var here = reader.page().content().split("-of-public-|-de-public-", -1).length - 1;
        var next = reader.page().locator("a[rel=next]");
        return next.count() == 0 ? here : here + seen(reader, next.first().getAttribute("href"));
    }

    @Test
    void whyAPostingIsCorrectedAndWithdrawnIsText() {
        try (var reader = reader();
                var approver = staff("approver")) {
            for (int i = 0; i < LINES.size(); i++) {
                room.published("gone-" + i, Writer.facts("a text"));
                writer.correct("gone-" + i, LINES.get(i));
                approver.look((i % 2 == 0 ? "/en/staff/postings/gone-" : "/fr/personnel/offres/gone-") + i, 200);
                approver.shows(LINES.get(i));
                writer.withdraw("gone-" + i, LINES.get(i));
                for (var path : List.of("/en/jobs/keeper-of-gone-" + i, "/fr/emplois/garde-de-gone-" + i)) {
                    reader.look(path, 410);
                    reader.shows(LINES.get(i));
                }
            }
        }
    }

    @Test
    void whatIsLookedForIsText() {
        try (var reader = reader();
                var administrator = staff("administrator")) {
            for (var pack : SHORTS) {
                var text = Writer.line(pack, Writer.SHORT);
                for (var path : List.of("/en/jobs?q=", "/fr/emplois?q=")) {
                    reader.look(path + query(text), 200);
                    assertThat(reader.page().inputValue("input[name=q]")).isEqualTo(text);
                }
                reader.look("/en/jobs/archived?q=" + query(text), 200);
                reader.look("/fr/emplois/archives?q=" + query(text), 200);
            }
            for (var text : LINES) {
                for (var path : List.of(
                        "/en/staff/postings?q=",
                        "/fr/personnel/memoire?q=",
                        "/en/staff/glossary?q=",
                        "/fr/personnel/registre?who=",
                        "/en/staff/record?posting=",
                        "/fr/personnel/chiffres?from=",
                        "/en/staff/matrix?need=",
                        "/fr/personnel/tableau?assignee=")) {
                    administrator.look(path + query(text), 200);
                }
            }
        }
    }

    @Test
    void theDesksShowThemAsText() {
        try (var author = staff("author");
                var translator = staff("translator");
                var approver = staff("approver");
                var administrator = staff("administrator")) {
            for (int i = 0; i < LINES.size(); i++) {
                var english = i % 2 == 0;
                var draft = (english ? "/en/staff/postings/draft-" : "/fr/personnel/offres/draft-") + i;
                var waiting = (english ? "/en/staff/postings/waiting-" : "/fr/personnel/offres/waiting-") + i;
                author.look(draft, 200);
                author.shows(LINES.get(i));
                translator.look(draft + (english ? "/translate" : "/traduire"), 200);
                translator.shows(LINES.get(i));
                translator.look(draft + (english ? "/translate?view=whole" : "/traduire?view=whole"), 200);
                approver.look(waiting + (english ? "/approve" : "/approuver"), 200);
                approver.shows(LINES.get(i));
                administrator.look(draft + (english ? "/record" : "/registre"), 200);
                administrator.look(draft + (english ? "/compare" : "/comparer"), 200);
                room.act(
                        room.translator,
                        "draft-" + i,
                        Writer.action("return").add("reason", LINES.get(i)).add("to", "DRAFT"));
                assertThat(author.page().evaluate(KEEP, List.of("draft-" + i, LINES.get(i))))
                        .isEqualTo(200);
                author.look(draft + (english ? "/edit" : "/rediger"), 200);
                author.shows(LINES.get(i));
                writer.revise("public-" + i, LINES.get(i));
                author.look((english ? "/en/staff/postings/public-" : "/fr/personnel/offres/public-") + i, 200);
                author.shows(LINES.get(i));
            }
        }
    }

    @Test
    void listsOfStaffShowThemAsText() {
        for (int i = 0; i < LINES.size(); i++) {
            writer.term("term-" + i, "term-" + i + " " + LINES.get(i), LINES.get(i));
        }
        for (var who : List.of("author", "translator", "approver", "administrator")) {
            try (var staff = staff(who)) {
                for (var path : List.of(
                        "/en/staff",
                        "/fr/personnel",
                        "/en/staff/tasks",
                        "/fr/personnel/notifications",
                        "/en/staff/postings",
                        "/fr/personnel/offres?page=2",
                        "/en/staff/board",
                        "/fr/personnel/matrice",
                        "/en/staff/glossary",
                        "/fr/personnel/glossaire",
                        "/en/staff/memory?q=ran")) {
                    staff.look(path, 200);
                }
            }
        }
        try (var author = staff("author")) {
            for (var path : List.of("/en/staff/glossary", "/fr/personnel/notifications", "/en/staff/board")) {
                author.look(path, 200);
                author.shows("ran(");
            }
            author.look("/en/staff/settings", 200);
            author.page().click("#make-feed");
            author.look(
                    author.page()
                            .getAttribute("#feed-address a", "href")
                            .substring(tandem.address().length()),
                    200);
        }
        try (var administrator = staff("administrator")) {
            for (var path : List.of(
                    "/en/staff/record",
                    "/fr/personnel/registre?page=2",
                    "/en/staff/mail",
                    "/fr/personnel/courriels",
                    "/en/staff/accounts")) {
                administrator.look(path, 200);
            }
        }
    }

    @Test
    void whatGuestsSayAndAreCalledIsText() {
        room.draft("reviewed", Writer.facts("a text"));
        try (var guest = reader();
                var author = staff("author")) {
            for (int i = 0; i < SHORTS.size(); i++) {
                var text = SHORTS.get(i);
                var address = writer.review("reviewed", Writer.line(text, Writer.SHORT))
                        .substring(tandem.address().length());
                var fields = "name=" + query(Writer.line(text, Writer.SHORT)) + "&words=" + query(text);
                mustBe(303, room.reader.post(address, "application/x-www-form-urlencoded", fields));
                guest.look(i % 2 == 0 ? address : address.replace("/en/review/", "/fr/revision/"), 200);
                guest.shows(text);
            }
            for (var path : List.of("/en/staff/postings/reviewed", "/fr/personnel/offres/reviewed")) {
                author.look(path, 200);
                SHORTS.forEach(author::shows);
            }
            for (int i = 0; i < LINES.size(); i++) {
                var review = writer.review("draft-" + i, "Ana")
                        .substring(tandem.address().length());
                guest.look(i % 2 == 0 ? review : review.replace("/en/review/", "/fr/revision/"), 200);
                guest.shows(LINES.get(i));
            }
        }
    }

    @Test
    void whatFilesBringIsText() {
        var files = new TreeMap<String, String>();
        for (var text : SHORTS) {
            var name = Writer.line(text, Writer.SHORT);
            var quoted = Json.createValue(name).toString();
            files.put(
                    "content/en/jobs/" + name.replaceAll("[/\\\\]", "") + ".md",
                    "---\nlayout: job-posting\ntitle: %s\ndescription: %s\ntranslationKey: %s\n%s: %s\n---\n%s\n"
                            .formatted(quoted, quoted, quoted, quoted, quoted, text));
        }
        var report = room.administrator.importTree(RealPostings.zip(files), "draft");
        mustBe(200, room.translator.post("/api/v1/staff/memory", "application/x-tmx+xml", Writer.memory(LINES)));
        try (var administrator = staff("administrator")) {
            var id = report.get("id").toString().replace("\"", "");
            for (var path : List.of("/en/staff/imports/" + id, "/fr/personnel/importations/" + id)) {
                administrator.look(path, 200);
                administrator.shows("<script>ran(0)<script>");
            }
            for (var path : List.of("/en/staff/memory?q=ran", "/fr/personnel/memoire?q=script")) {
                administrator.look(path, 200);
                administrator.shows("ran(");
            }
        }
    }

    @Test
    void whatPeopleAreCalledIsText() {
        var names = Payloads.packed(Writer.LINE / 2);
        try (var administrator = staff("administrator")) {
            for (int i = 0; i < names.size(); i++) {
                administrator.look(i % 2 == 0 ? "/en/staff/accounts" : "/fr/personnel/comptes", 200);
                administrator.page().fill("#display-name", Writer.line(names.get(i), Writer.LINE / 2));
                administrator.page().fill("#account-name", "person-" + i);
                administrator
                        .page()
                        .locator("input[name=account-roles]")
                        .first()
                        .check();
                administrator.page().fill("#password", "a lamp for every harbour " + i);
                administrator.page().click("#open");
                administrator.page().waitForSelector("#messages .notice-good");
                administrator.finds("a new account");
                administrator.look("/en/staff/accounts/person-" + i, 200);
                administrator.shows(names.get(i));
            }
            for (var path : List.of(
                    "/en/staff/accounts",
                    "/fr/personnel/comptes",
                    "/en/staff/postings/draft-0",
                    "/fr/personnel/tableau",
                    "/en/staff/record",
                    "/fr/personnel/offres")) {
                administrator.look(path, 200);
            }
        }
    }

    @Test
    void addressesAndIdsAreRefused() {
        for (var payload : ALL) {
            for (var field : List.of("applyUrl", "leverId", "languageProfile", "classification")) {
                var facts = Json.createObjectBuilder().add(field, Writer.line(payload, Writer.SHORT));
                var posting =
                        Json.createObjectBuilder().add("sourceLanguage", "en").add("facts", facts);
                assertThat(room.author
                                .post("/api/v1/staff/postings", posting.build())
                                .statusCode())
                        .as(field + " " + payload)
                        .isIn(400, 422);
            }
        }
    }

    @Test
    void messagesArePlainText() throws Exception {
        Patience.until("messages have come", () -> portal.messages().length > 0);
        var words = new ArrayList<String>();
        for (var message : portal.messages()) {
            assertThat(message.getContentType()).startsWith("text/plain");
            words.add(message.getContent().toString());
        }
        assertThat(words).as("what was written stands in them").anyMatch(text -> text.contains("ran("));
    }

    @Test
    void noCellOfAListBeginsWithAFormula() throws IOException {
        for (var formula : Payloads.formulas()) {
            writer.term("formula-" + Payloads.formulas().indexOf(formula), formula, formula);
        }
        try (var administrator = staff("administrator")) {
            var list = administrator.page().request().get(tandem.address() + "/staff/glossary.csv");
            assertThat(list.status()).isEqualTo(200);
            try (var rows = CSVFormat.DEFAULT.parse(new StringReader(list.text()))) {
                var cells = rows.stream().flatMap(CSVRecord::stream).toList();
                assertThat(cells)
                        .anyMatch(cell -> cell.contains(Payloads.formulas().get(0)));
                assertThat(cells).noneMatch(cell -> cell.matches("(?s)[=+@\\-\t\r].*"));
            }
        }
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}

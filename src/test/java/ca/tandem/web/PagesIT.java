package ca.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.Time;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Chromium;
import ca.tandem.testing.MailServer;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Every page in both languages as a browser shows it, with the sample postings. */
class PagesIT {

    /** Where each sample stands: see {@code demo/postings}. */
    private static final String OPEN = "/en/jobs/web-developer";

    /** A tree with a file that comes in, one that is mended, and one that is refused. */
    private static final byte[] SMALL_TREE = RealPostings.zip(Map.of(
            "content/en/jobs/pilot.md",
            """
            ---
            layout: job-posting
            type: section
            title: Pilot
            description: Bring ships in.
            translationKey: pilot
            ---
            You bring the ships in and out of our harbours, at night too, and you come home by the pilot boat.
            """,
            "content/fr/jobs/pilote.md",
            """
            ---
            layout: job-posting
            type: section
            title: 'Pilote d'expérience'
            description: Menez les navires à quai.
            translationKey: pilot
            ---
            Vous menez les navires à quai dans nos ports, la nuit aussi, et vous rentrez par le bateau-pilote.
            """,
            "content/en/jobs/broken.md",
            """
            ---
            { this is no front matter
            ---
            """));

    private static final List<String> READERS = List.of(
            "/",
            "/en/jobs",
            "/fr/emplois",
            "/en/jobs?q=lighthouse",
            "/fr/emplois?q=introuvable",
            "/en/jobs/archived",
            "/fr/emplois/archives",
            "/en/accessibility",
            "/fr/accessibilite",
            "/en/jobs/no-such-posting",
            "/fr/emplois/pas-une-offre",
            "/neither/language");

    private static final Map<String, List<String>> STAFF = Map.of(
            "author",
            List.of(
                    "/en/staff",
                    "/fr/personnel",
                    "/en/staff/tasks",
                    "/fr/personnel/notifications",
                    "/en/staff/settings",
                    "/en/staff/postings",
                    "/fr/personnel/offres",
                    "/en/staff/glossary",
                    "/fr/personnel/glossaire?q=poste",
                    "/en/staff/memory",
                    "/fr/personnel/memoire?q=introuvable",
                    "/en/staff/new-posting",
                    "/fr/personnel/nouvelle-offre",
                    "/en/staff/postings/service-designer",
                    "/fr/personnel/offres/service-designer",
                    "/en/staff/postings/web-developer",
                    "/fr/personnel/offres/web-developer",
                    "/fr/personnel/offres/network-technician",
                    "/en/staff/postings/service-designer/edit",
                    "/fr/personnel/offres/service-designer/rediger"),
            "translator",
            List.of(
                    "/en/staff",
                    "/fr/personnel",
                    "/en/staff/tasks",
                    "/fr/personnel/taches",
                    "/en/staff/notifications",
                    "/fr/personnel/notifications",
                    "/fr/personnel/parametres",
                    "/en/staff/glossary?q=no-such-term",
                    "/fr/personnel/glossaire",
                    "/en/staff/new-term",
                    "/fr/personnel/glossaire/secondment",
                    "/en/staff/memory?q=lighthouse",
                    "/fr/personnel/memoire?like=fr&q=Vous",
                    "/en/staff/postings/procurement-officer",
                    "/fr/personnel/offres/procurement-officer",
                    "/en/staff/postings/procurement-officer/translate",
                    "/fr/personnel/offres/marine-safety-translator/traduire",
                    "/en/staff/postings/procurement-officer/translate?view=whole",
                    "/fr/personnel/offres/marine-safety-translator/traduire?view=whole",
                    "/en/staff/postings/procurement-officer/xliff",
                    "/fr/personnel/offres/procurement-officer/xliff"),
            "approver",
            List.of(
                    "/en/staff",
                    "/fr/personnel",
                    "/en/staff/tasks",
                    "/fr/personnel/taches",
                    "/en/staff/board",
                    "/fr/personnel/tableau?assignee=-&source=FR",
                    "/en/staff/matrix",
                    "/fr/personnel/matrice?need=STALE&language=FR",
                    "/en/staff/figures",
                    "/fr/personnel/chiffres",
                    "/en/staff/figures?from=2031-01-01&to=2031-01-31",
                    "/fr/personnel/chiffres?from=2026-13-45",
                    "/en/staff/postings/policy-analyst/approve",
                    "/fr/personnel/offres/policy-analyst/approuver",
                    "/en/staff/postings/indigenous-partnerships-adviser/approve",
                    "/fr/personnel/offres/indigenous-partnerships-adviser",
                    "/en/staff/postings/policy-analyst/xliff",
                    "/en/staff/postings/web-developer/record",
                    "/fr/personnel/offres/port-authority-assistant/registre?date=2026-13-45"),
            "administrator",
            List.of(
                    "/en/staff",
                    "/fr/personnel",
                    "/fr/personnel/taches",
                    "/en/staff/mail",
                    "/fr/personnel/courriels",
                    "/en/staff/postings/web-developer",
                    "/fr/personnel/offres/port-authority-assistant",
                    "/en/staff/postings?state=PUBLISHED",
                    "/fr/personnel/offres",
                    "/en/staff/imports",
                    "/fr/personnel/importations",
                    "/en/staff/accounts",
                    "/fr/personnel/comptes",
                    "/en/staff/accounts/translator",
                    "/fr/personnel/comptes/translator",
                    "/en/staff/record",
                    "/fr/personnel/registre",
                    "/fr/personnel/registre?who=translator&what=text.translated",
                    "/en/staff/record?posting=nothing&from=yesterday",
                    "/fr/personnel/offres/web-developer/registre",
                    "/en/staff/postings/service-designer/record"));

    @TempDir
    static Path folder;

    private static GreenMail mail;
    private static RunningTandem tandem;
    private static Chromium chromium;
    private static List<String> postings;

    @BeforeAll
    static void start() {
        mail = MailServer.on(0);
        mail.start();
        tandem = RunningTandem.onEmbeddedDatabase(
                folder,
                List.of("-Dtandem.smtp.url=smtp://127.0.0.1:" + mail.getSmtp().getPort(), "-Dtandem.smtp.pause=0"));
        chromium = new Chromium();
        try (var visitor = visitor()) {
            postings = new ArrayList<>();
            for (var list : List.of("/en/jobs", "/fr/emplois", "/en/jobs/archived", "/fr/emplois/archives")) {
                visitor.open(list);
                visitor.page().querySelectorAll("main li h2 a, main li h3 a").stream()
                        .map(link -> link.getAttribute("href"))
                        .forEach(postings::add);
            }
        }
        assertThat(postings).hasSizeGreaterThan(12);
    }

    @AfterAll
    static void stop() {
        chromium.close();
        tandem.close();
        mail.stop();
    }

    static Stream<String> readers() {
        return Stream.concat(READERS.stream(), postings.stream());
    }

    static Stream<String> roles() {
        return STAFF.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readersPagesHaveNoAccessibilityFaultAndNoCookie(String path) {
        try (var visitor = visitor()) {
            visitor.open(path);

            assertThat(visitor.axe()).as("wide").isEmpty();
            assertThat(visitor.page()
                            .evaluate("document.querySelectorAll('script:not([type=\"application/ld+json\"])').length"))
                    .isEqualTo(0);
            visitor.page().setViewportSize(320, 800);
            assertThat(visitor.axe()).as("narrow").isEmpty();
            assertThat(sideways(visitor)).as("scrolls sideways at 320 px").isFalse();
            assertThat(visitor.cookies()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/en/jobs", OPEN, "/fr/emplois/pas-une-offre", "/en/staff/sign-in", "/resources/tandem.css"
            })
    void everyAnswerTellsTheBrowserWhatNotToDo(String path) {
        try (var visitor = visitor()) {
            var headers = visitor.page().navigate(tandem.address() + path).headers();

            assertThat(headers)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("x-frame-options", "DENY")
                    .containsKey("referrer-policy");
            assertThat(headers.get("content-security-policy"))
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline")
                    .doesNotContain("unsafe-eval");
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void readersPagesAreValidHtml(String path) throws IOException, SAXException {
        String html;
        try (var visitor = Visitor.withoutScript(tandem, chromium.browser())) {
            var answer = visitor.page().navigate(tandem.address() + path);
            html = answer.text();
        }
        assertThat(htmlErrors(html)).isEmpty();
    }

    @Test
    void theValidatorFindsAnErrorWhereThereIsOne() throws IOException, SAXException {
        assertThat(htmlErrors(
                        "<!DOCTYPE html><html lang=\"en\"><title>No</title><ul><p>not a list item</p></ul></html>"))
                .isNotEmpty();
    }

    private static List<String> htmlErrors(String html) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        var report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        return report.lines().filter(line -> line.contains("error")).toList();
    }

    @ParameterizedTest
    @MethodSource("roles")
    void staffPagesHaveNoAccessibilityFault(String role) {
        try (var visitor = visitor().signIn(role, Language.EN)) {
            for (var path : STAFF.get(role)) {
                visitor.page().setViewportSize(1280, 900);
                visitor.open(path);
                assertThat(visitor.path()).as("%s opens", path).startsWith(path);
                assertThat(visitor.axe()).as("%s, wide", path).isEmpty();
                visitor.page().setViewportSize(320, 800);
                assertThat(visitor.axe()).as("%s, narrow", path).isEmpty();
                assertThat(sideways(visitor))
                        .as("%s scrolls sideways at 320 px", path)
                        .isFalse();
            }
        }
    }

    @Test
    void theSignInPageHasNoAccessibilityFaultAlsoAfterAMistake() {
        try (var visitor = visitor()) {
            for (var path : List.of("/en/staff/sign-in", "/fr/personnel/connexion")) {
                visitor.open(path);
                assertThat(visitor.axe()).as(path).isEmpty();
                visitor.page().fill("#name", "nobody");
                visitor.page().fill("#password", "not the password");
                visitor.page().click("#sign-in");
                visitor.page().waitForSelector("#messages .notice, .error");
                assertThat(visitor.axe()).as("%s after a mistake", path).isEmpty();
                assertThat(visitor.page().inputValue("#name")).isEqualTo("nobody");
            }
        }
    }

    @Test
    void theReportOfAnImportHasNoAccessibilityFault() {
        try (var visitor = visitor().signIn("administrator", Language.EN)) {
            visitor.open("/en/staff/imports");
            visitor.page()
                    .setInputFiles("input[type=file]", new FilePayload("tree.zip", "application/zip", SMALL_TREE));
            visitor.page().click("#start");
            visitor.page().waitForSelector("#report table");
            for (var turn = 0; turn < 2; turn++) {
                visitor.page().setViewportSize(1280, 900);
                assertThat(visitor.axe()).as("%s, wide", visitor.path()).isEmpty();
                visitor.page().setViewportSize(320, 800);
                assertThat(visitor.axe()).as("%s, narrow", visitor.path()).isEmpty();
                visitor.page().click("header .language-link");
                visitor.page().waitForSelector("#report table");
            }
        }
    }

    @Test
    void theGlossaryLosesNothingThatWasTypedAndHasNoAccessibilityFaultInAnyState() {
        try (var one = visitor().signIn("translator", Language.EN);
                var other = visitor().signIn("translator", Language.FR)) {
            one.open("/en/staff/new-term");
            one.page().fill("#en", "tide gauge");
            one.page().fill("#en-variants", "tide gage\ntide station");
            one.page().click("#save");
            one.page().waitForSelector("#fr-error");
            assertNoFault(one);
            assertThat(one.page().inputValue("#en-variants")).isEqualTo("tide gage\ntide station");
            one.page().fill("#fr", "marégraphe");
            one.page().click("#save");
            one.page().waitForSelector("#messages .notice-good");
            assertNoFault(one);

            one.open("/en/staff/glossary/tide-gauge");
            other.open("/fr/personnel/glossaire/tide-gauge");
            other.page().fill("#note", "Mesure la hauteur de la mer");
            other.page().click("#save");
            other.page().waitForSelector("#messages .notice-good");
            one.page().fill("#note", "Measures the height of the sea");
            one.page().click("#save");
            one.page().waitForSelector("#meanwhile");
            assertNoFault(one);
            assertThat(one.page().inputValue("#note")).isEqualTo("Measures the height of the sea");
            assertThat(one.text("#meanwhile")).contains("Mesure la hauteur");
            one.page().click("details.act summary");
            assertNoFault(one);
            one.page().click("#delete");
            one.page().waitForSelector("#messages .notice-good");

            var file = "en,fr,colour\nbuoy,bouée,red\n,phare,\n".getBytes(StandardCharsets.UTF_8);
            one.page().setInputFiles("#file", new FilePayload("terms.csv", "text/csv", file));
            one.page().click("#take");
            one.page().waitForSelector("#flaws");
            assertThat(one.text("#flaws")).contains("colour", "Line 3");
            assertNoFault(one);
            one.page().setInputFiles("#file", new FilePayload("terms.csv", "text/csv", new byte[] {'P', 'K', 3, 4}));
            one.page().click("#take");
            one.page().waitForSelector("#messages .notice-bad");
            assertNoFault(one);
        }
    }

    @Test
    void twoAuthorsKeepBothTheirWordsAndWhatIsNotSavedIsOfferedAgain() {
        var path = "/en/staff/postings/service-designer/edit";
        try (var one = visitor().signIn("author", Language.EN);
                var other = visitor().signIn("author", Language.FR)) {
            var page = one.open(path);
            page.fill("#title-en", "Service designer, accessible services");
            page.fill("#reference", "Mine");
            assertThat(page.locator("#keep-state")).containsText("Kept for you at");
            one.open(path);
            page.click(".kept summary");
            assertThat(page.locator(".kept")).containsText("Title in English, Reference number");
            assertNoFault(one);
            page.click(".kept a.button");
            assertThat(page.locator("#title-en")).hasValue("Service designer, accessible services");

            var beside = other.open("/fr/personnel/offres/service-designer/rediger");
            beside.fill("#title-en", "Senior service designer");
            beside.fill("#reference", "Theirs");
            beside.fill("#positions", "3");
            beside.click("#save");
            assertThat(beside.locator("#messages .notice-good")).isVisible();

            page.click("#save");
            assertThat(page.locator("#meeting-title")).hasText("You changed this posting in two windows");
            assertNoFault(one);
            assertThat(page.locator(".meeting")).containsText("Positions");
            assertThat(page.locator("#both-TITLE_EN"))
                    .hasValue("Service designer, accessible services / Senior service designer");
            page.click("#save-together");
            assertThat(page.locator(".error")).hasText("Choose what to keep: Reference number.");
            assertNoFault(one);
            page.check("[name='pick-REFERENCE'][value='THEIRS']");
            page.click("#save-together");
            assertThat(page.locator("#messages .notice-good")).isVisible();
            assertThat(page.locator("#reference")).hasValue("Theirs");
            assertThat(page.locator("#positions")).hasValue("3");
            assertThat(page.locator("#title-en"))
                    .hasValue("Service designer, accessible services / Senior service designer");
            assertThat(page.locator("#kept-title")).hasCount(0);
        }
    }

    @Test
    void whatWasTypedIntoANewPostingIsOfferedAgainAsItWasTyped() {
        try (var author = visitor().signIn("author", Language.FR)) {
            var page = author.open("/fr/personnel/nouvelle-offre");
            page.fill("#title-fr", "Gardienne de phare");
            page.fill("#positions", "deux");
            page.fill("#key", "gardienne");
            assertThat(page.locator("#keep-state")).containsText("Gardé pour vous à");
            author.open("/en/staff/new-posting");
            assertNoFault(author);
            page.click(".kept a.button");
            assertThat(page.locator("#key")).hasValue("gardienne");
            assertThat(page.locator("#title-fr")).hasValue("Gardienne de phare");
            assertThat(page.locator("#positions")).hasValue("deux");
            assertThat(page.locator("#positions-error")).containsText("whole number");
            assertNoFault(author);
            author.open("/en/staff/new-posting");
            page.click(".kept input[type=submit]");
            assertThat(page.locator("#messages")).containsText("has been discarded");
            assertThat(page.locator("#kept-title")).hasCount(0);
        }
    }

    @Test
    void theMemoryTakesAFileAndDeletesAnEntryByKeyboardWithoutAnAccessibilityFaultInAnyState() {
        var units =
                """
                <tmx version="1.4"><header srclang="en"/><body>
                <tu><tuv xml:lang="en"><seg>The fog horn is out of order.</seg></tuv><tuv xml:lang="fr"><seg>La corne de brume est en panne.</seg></tuv></tu>
                <tu><tuv xml:lang="en"><seg>%s</seg></tuv><tuv xml:lang="fr"><seg>La mer est calme.</seg></tuv></tu>
                </body></tmx>
                """;
        try (var translator = visitor().signIn("translator", Language.EN);
                var author = visitor().signIn("author", Language.FR)) {
            translator.open("/en/staff/memory");
            takeTmx(translator, "<html/>");
            assertThat(translator.text("#messages")).contains("not TMX");
            takeTmx(translator, units.formatted(" "));
            assertThat(translator.text("#faults")).contains("Line 3");
            assertNoFault(translator);
            takeTmx(translator, units.formatted("The sea is calm."));
            assertThat(translator.text("#messages")).contains("Added: 1");

            author.open("/fr/personnel/memoire?like=fr&q=La%20corne%20de%20brume%20est%20en%20service.");
            assertThat(author.text("tbody")).contains("The fog horn is out of order.");
            assertThat(author.page().querySelectorAll("tbody td a.button")).isEmpty();
            assertNoFault(author);

            translator.open("/en/staff/memory?q=corne%20panne");
            translator.page().focus("tbody td a.button");
            translator.page().keyboard().press("Enter");
            translator.page().waitForSelector("#doomed");
            assertNoFault(translator);
            translator.page().focus("#delete-now");
            translator.page().keyboard().press("Enter");
            translator.page().waitForSelector(".notice-good");
            assertThat(translator.text("main")).contains("Nothing in the memory matches");
            assertNoFault(translator);
            assertThat((String) translator.page().evaluate("fetch('/staff/memory.tmx').then(answer => answer.text())"))
                    .contains("La mer est calme.")
                    .doesNotContain("La corne de brume est en panne.");
        }
    }

    private static void takeTmx(Visitor visitor, String file) {
        visitor.page()
                .setInputFiles(
                        "#file",
                        new FilePayload("memory.tmx", "application/xml", file.getBytes(StandardCharsets.UTF_8)));
        visitor.page().click("#take");
    }

    private static void assertNoFault(Visitor visitor) {
        visitor.page().setViewportSize(1280, 900);
        assertThat(visitor.axe()).as("%s, wide", visitor.path()).isEmpty();
        visitor.page().setViewportSize(320, 800);
        assertThat(visitor.axe()).as("%s, narrow", visitor.path()).isEmpty();
        assertThat(sideways(visitor))
                .as("%s scrolls sideways at 320 px", visitor.path())
                .isFalse();
    }

    @Test
    void aFileFromElsewhereIsShownUnitByUnitBeforeItIsTaken() throws IOException {
        var path = "/fr/personnel/offres/marine-safety-translator/xliff";
        try (var visitor = visitor().signIn("translator", Language.FR)) {
            visitor.open(path);
            var download = visitor.page().waitForDownload(() -> visitor.page().click("#download"));
            assertThat(download.suggestedFilename()).isEqualTo("marine-safety-translator-1.en.xlf");
            var file = Files.readString(download.path());

            send(visitor, "<html/>");
            visitor.page().waitForSelector("#file-error");
            assertThat(visitor.axe()).as("an error").isEmpty();

            var translator = ApiClient.signedIn(tandem.address(), "translator");
            var units = "/api/v1/staff/postings/marine-safety-translator";
            var first = UNIT.matcher(file).results().findFirst().orElseThrow().group(1);
            var version = ApiClient.object(translator.get(units)).getInt("version");
            translator.put(
                    units + "/units/" + first,
                    version,
                    Json.createObjectBuilder()
                            .add("target", "Translator (marine safety)")
                            .build());
            send(visitor, translated(file));
            visitor.page().waitForSelector("#units");
            assertThat(visitor.page().locator("#units tbody tr").count()).isEqualTo(3);
            for (var width : List.of(1280, 320)) {
                visitor.page().setViewportSize(width, 900);
                assertThat(visitor.axe()).as("%s wide", width).isEmpty();
                assertThat(sideways(visitor)).as("%s wide", width).isFalse();
                visitor.page()
                        .screenshot(new ScreenshotOptions()
                                .setFullPage(true)
                                .setPath(Path.of(System.getProperty("tandem.pictures"), "xliff-fr-" + width + ".png")));
            }
            visitor.page().check("input[name=chosen]");
            visitor.page().click("#take");
            visitor.page().waitForURL("**/traduire?unit=*");
            assertThat(visitor.text("#messages")).contains("2 unités", "Une unité n’a pas été reprise");
            assertThat(visitor.axe()).as("taken").isEmpty();
        }
    }

    /** A revision of a posting that readers see, seen by everybody who has to do with it, in every state of the pages. */
    @Test
    void versionsAreComparedAndBroughtBackWithoutAnAccessibilityFaultInAnyState() {
        var key = "marine-engineer";
        var path = "/api/v1/staff/postings/" + key;
        var author = ApiClient.signedIn(tandem.address(), "author");
        author.post(
                path + "/actions",
                ApiClient.object(author.get(path)).getInt("version"),
                Json.createObjectBuilder()
                        .add("action", "revise")
                        .add("reason", "New duties")
                        .build());
        for (var language : List.of("en", "fr")) {
            var posting = ApiClient.object(author.get(path));
            var text = posting.getJsonObject("texts").getJsonObject(language);
            var added = language.equals("en")
                    ? "\n## Also\n\nYou write a report.\n"
                    : "\n## Aussi\n\nVous écrivez un rapport.\n";
            var body = text.getString("body").replaceFirst("(?m)^- .*\\n", "").replaceFirst(" de | the ", " certain ");
            var changed = Json.createObjectBuilder(text)
                    .add("title", text.getString("title") + " 2")
                    .add("body", body + added)
                    .build();
            author.put(path + "/texts/" + language, posting.getInt("version"), changed);
        }
        var facts = Json.createObjectBuilder(ApiClient.object(author.get(path)).getJsonObject("facts"))
                .add("positions", 17)
                .build();
        author.put(path + "/facts", ApiClient.object(author.get(path)).getInt("version"), facts);

        try (var visitor = visitor().signIn("author", Language.EN)) {
            visitor.open("/en/staff/postings/" + key + "/compare");
            assertThat(visitor.page().locator("#from").inputValue()).isEqualTo("1");
            assertThat(visitor.text("h2 ~ .pair .side-en ins")).contains("2");
            assertThat(visitor.page()
                            .locator(".compared h3 ins, .compared h2 ins")
                            .count())
                    .isEqualTo(2);
            assertNoFault(visitor);
            pictures(visitor, "comparison-en");
            visitor.page().click(".views a:not([aria-current])");
            assertThat(visitor.text(".side-fr .markdown")).contains("## Aussi");
            assertNoFault(visitor);
            visitor.page().click("header .language-link");
            assertThat(visitor.path()).contains("/comparer?from=1&to=2&view=source");
            assertNoFault(visitor);
            pictures(visitor, "comparison-source-fr");

            visitor.open("/fr/personnel/offres/" + key + "/comparer?from=2&to=2");
            assertThat(visitor.text("main")).contains("exactement la même chose");
            assertNoFault(visitor);
            visitor.open("/en/staff/postings/" + key);
            assertNoFault(visitor);
            pictures(visitor, "revisions-en");
            visitor.page().click("a[href*='to=2.2#restoration']");
            assertNoFault(visitor);
            visitor.page().click("#restore");
            visitor.page().waitForSelector("#messages .notice-good");
            assertThat(visitor.text("tbody tr:has(th:text-is('2.5'))")).contains("from 2.2");
            assertNoFault(visitor);
            visitor.page().check("#note-minor");
            visitor.page().click("#note-save");
            visitor.page().waitForSelector("#messages :text('change note is saved')");
            visitor.open("/en/staff/postings/" + key + "/compare?from=2&to=9");
            assertThat(visitor.page().title()).doesNotContain("Compare");
        }
        act(author, path, "submit");
        act(ApiClient.signedIn(tandem.address(), "translator"), path, "deliver");
        try (var visitor = visitor().signIn("approver", Language.FR)) {
            visitor.open("/fr/personnel/offres/" + key + "/approuver");
            assertThat(visitor.page().locator(".changes .side-en ins").count()).isPositive();
            assertNoFault(visitor);
            pictures(visitor, "approval-words-fr");
            visitor.page().click(".changes p a");
            assertThat(visitor.path()).endsWith("/comparer?from=1&to=2");
            visitor.open(visitor.path() + ".3");
            assertThat(visitor.text("#refusal")).contains("Approbation");
            assertNoFault(visitor);
        }
    }

    private static void act(ApiClient who, String path, String action) {
        var answer = who.post(
                path + "/actions",
                ApiClient.object(who.get(path)).getInt("version"),
                Json.createObjectBuilder().add("action", action).build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void pictures(Visitor visitor, String name) {
        for (var width : List.of(1280, 390)) {
            visitor.page().setViewportSize(width, 900);
            visitor.page()
                    .screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(System.getProperty("tandem.pictures"), name + "-" + width + ".png")));
        }
    }

    private static final Pattern UNIT = Pattern.compile("<unit id=\"u(\\d+)\"");

    private static void send(Visitor visitor, String file) {
        visitor.page()
                .setInputFiles(
                        "#file",
                        new FilePayload(
                                "elsewhere.xlf", "application/xliff+xml", file.getBytes(StandardCharsets.UTF_8)));
        visitor.page().click("#look");
    }

    /** Two units are translated, a third is begun. */
    private static String translated(String file) {
        var done = " state=\"translated\"";
        var turn = new AtomicInteger();
        return Pattern.compile("<segment id=\"s1\">(\\s*<source [^>]*>)([^<]*)(</source>)")
                .matcher(file)
                .replaceAll(found -> turn.getAndIncrement() > 2
                        ? Matcher.quoteReplacement(found.group())
                        : Matcher.quoteReplacement("<segment id=\"s1\"" + (turn.get() > 2 ? "" : done) + ">"
                                + found.group(1)
                                + found.group(2)
                                + found.group(3)
                                + "<target>In *English*, number "
                                + turn.get()
                                + "</target>"));
    }

    @Test
    void whoDoesWhatUntilWhenIsSaidByKeyboardWithoutAnAccessibilityFaultInAnyState() throws IOException {
        try (var author = visitor().signIn("author", Language.FR);
                var translator = visitor().signIn("translator", Language.EN)) {
            translator.open("/en/staff/tasks");
            assertThat(translator.text("#mine")).isEqualTo("My task");
            assertThat(translator.text("section[aria-labelledby=mine]")).contains("Due: ");
            translator.page().focus("button[name=take][value$=marine-safety-translator]");

            author.open("/fr/personnel/offres/marine-safety-translator");
            author.page().click(".task-panel summary");
            author.page().fill("#due", "demain");
            author.page().click("#assign");
            author.page().waitForSelector("#due-error");
            assertNoFault(author);
            author.page().fill("#due", "2020-01-01");
            author.page().click("#assign");
            author.page().waitForSelector("#messages .notice-bad");
            assertNoFault(author);
            author.page().fill("#due", LocalDate.now(Time.ZONE).plusDays(7).toString());
            author.page().selectOption("#assignee", "translator");
            author.page().click("#assign");
            author.page().waitForSelector("#messages .notice-good");
            assertNoFault(author);

            translator.page().keyboard().press("Enter");
            translator.page().waitForSelector("#messages .notice-bad");
            assertThat(translator.text("#mine")).as("somebody was faster").isEqualTo("My 2 tasks");
            assertNoFault(translator);
            translator.open("/en/staff/postings/marine-safety-translator");
            faultlessPictures(translator, "edition-task-en");
            translator.page().click("#put-back");
            translator.page().waitForSelector("#messages .notice-good");
            translator.open("/en/staff/tasks");
            translator.page().focus("button[name=take][value$=marine-safety-translator]");
            translator.page().keyboard().press("Enter");
            translator.page().waitForSelector("#messages .notice-good");
            assertThat(translator.text("#mine")).isEqualTo("My 2 tasks");
            faultlessPictures(translator, "tasks-en");
            translator.open("/fr/personnel/taches");
            faultlessPictures(translator, "tasks-fr");
        }
    }

    @Test
    void notificationsAreReadAndSettingsKeptWithoutAnAccessibilityFaultInAnyState() throws IOException {
        try (var approver = visitor().signIn("approver", Language.EN)) {
            approver.open("/en/staff/notifications");
            var before = unread(approver);
            assertThat(before).isPositive();
            faultlessPictures(approver, "notifications-en");
            approver.open("/fr/personnel/notifications");
            faultlessPictures(approver, "notifications-fr");
            approver.page().locator("button[name=read]").first().press("Enter");
            approver.page().waitForSelector("#messages .notice-good");
            assertThat(unread(approver)).isEqualTo(before - 1);
            assertNoFault(approver);
            approver.page().click("#read-all");
            approver.page().waitForSelector("#messages .notice-good");
            assertThat(unread(approver)).isZero();
            assertNoFault(approver);

            approver.open("/fr/personnel/parametres");
            approver.page().fill("#email", "pas une adresse");
            approver.page().click("#save-email");
            approver.page().waitForSelector("#email-error");
            assertNoFault(approver);
            assertThat(approver.page().inputValue("#email")).isEqualTo("pas une adresse");
            approver.page().fill("#email", "approver@example.org");
            approver.page().click("#save-email");
            approver.page().waitForSelector("#messages .notice-good");
            writeTo(approver, "FR", "Nous vous écrirons désormais en français.");
            assertNoFault(approver);
            assertMailIsSent(approver);
            writeTo(approver, "EN", "Nous vous écrirons désormais en anglais.");
            approver.page().locator("#wishes-form select").nth(1).selectOption("NEVER");
            approver.page().click("#save-wishes");
            approver.page().waitForSelector("#messages .notice-good");
            assertThat(approver.page().locator("#wishes-form select").nth(1).inputValue())
                    .isEqualTo("NEVER");
            approver.page().click("#make-feed");
            approver.page().waitForSelector("#feed-address");
            assertNoFault(approver);
            faultlessPictures(approver, "settings-fr");
            var address = approver.page().getAttribute("#feed-address a", "href");
            var feed = approver.page().request().get(address);
            assertThat(feed.status()).isEqualTo(200);
            assertThat(feed.text()).contains("<feed", "xml:lang=\"en-CA\"", "review and decide");
            assertThat(feed.headers())
                    .containsEntry("cache-control", "private, no-cache")
                    .doesNotContainKey("set-cookie");
            approver.page().click("#revoke-feed");
            approver.page().waitForSelector("#messages .notice-good");
            assertThat(approver.page().request().get(address).status()).isEqualTo(404);
            approver.open("/en/staff/settings");
            faultlessPictures(approver, "settings-en");
        }
        try (var translator = visitor().signIn("translator", Language.EN)) {
            translator.open("/en/staff/settings");
            translator.page().uncheck("#into-english");
            translator.page().uncheck("#into-french");
            translator.page().click("#save-directions");
            translator.page().waitForSelector("#messages .notice-bad");
            assertNoFault(translator);
            translator.page().check("#into-french");
            translator.page().check("#into-english");
            translator.page().click("#save-directions");
            translator.page().waitForSelector("#messages .notice-good");
        }
    }

    /** Somebody chooses on the French page in which language they are written to. */
    private static void writeTo(Visitor visitor, String language, String said) {
        visitor.page().selectOption("#language", language);
        visitor.page().press("#save-language", "Enter");
        assertThat(visitor.page().locator("#messages")).containsText(said);
        assertThat(visitor.page().locator("#language")).hasValue(language);
    }

    /** A task that somebody gives reaches the person by e-mail in their language, with an address that leads to it. */
    private static void assertMailIsSent(Visitor approver) {
        var author = ApiClient.signedIn(tandem.address(), "author");
        var task = "/api/v1/staff/postings/policy-analyst/task";
        var tag = author.get(task).headers().firstValue("ETag").orElseThrow();
        var assigned = author.put(
                task,
                Integer.parseInt(tag.replace("\"", "")),
                Json.createObjectBuilder()
                        .add("assignee", "approver")
                        .addNull("due")
                        .build());
        assertThat(assigned.statusCode()).as(assigned.body()).isEqualTo(200);
        assertThat(mail.waitForIncomingEmail(60_000, 1)).isTrue();
        var text = GreenMailUtil.getBody(mail.getReceivedMessages()[0]);
        assertThat(GreenMailUtil.getHeaders(mail.getReceivedMessages()[0]))
                .contains("To: approver@example.org", "Auto-Submitted: auto-generated");
        var address = text.lines()
                .filter(line -> line.startsWith(tandem.address()))
                .findFirst()
                .orElseThrow();
        approver.open(address.substring(tandem.address().length()));
        assertThat(approver.path()).isEqualTo("/fr/personnel/offres/policy-analyst/approuver");
        approver.open("/fr/personnel/parametres");
    }

    /** How many notifications the menu says are unread. */
    private static int unread(Visitor visitor) {
        var count = visitor.page().locator(".staff-nav .count");
        return count.count() == 0 ? 0 : Integer.parseInt(count.textContent().replaceAll("\\D", ""));
    }

    private static void faultlessPictures(Visitor visitor, String name) throws IOException {
        assertNoFault(visitor);
        for (var width : List.of(1280, 320)) {
            visitor.page().setViewportSize(width, 900);
            var file = Path.of(System.getProperty("tandem.pictures"), name + "-" + width + ".png");
            Files.createDirectories(file.getParent());
            visitor.page().screenshot(new ScreenshotOptions().setFullPage(true).setPath(file));
        }
        visitor.page().setViewportSize(1280, 900);
    }

    @Test
    void whereThingsStandIsNarrowedByKeyboard() throws IOException {
        try (var visitor = visitor().signIn("approver", Language.EN)) {
            var page = visitor.page();
            page.focus(".staff-nav a[href='/en/staff/postings']");
            page.keyboard().press("Enter");
            page.focus(".staff-nav .within a[href='/en/staff/board']");
            page.keyboard().press("Enter");
            assertThat(page.locator(".staff-nav [aria-current=page]")).hasText("Board");
            page.focus("#assignee");
            page.keyboard().type("Nobody");
            page.focus("#q");
            page.keyboard().type("SMALL");
            page.keyboard().press("Enter");
            assertThat(page.locator("main p[role=status]")).hasText("One edition.");
            assertThat(page.locator("section[aria-labelledby=column-APPROVAL] h3"))
                    .hasText("Policy Analyst, Small Harbours");
            assertThat(visitor.path()).contains("assignee=-").contains("q=SMALL");
            page.click(".language-link");
            assertThat(page.locator("main p[role=status]")).hasText("Une édition.");
            faultlessPictures(visitor, "board-fr");

            visitor.open("/fr/personnel/matrice");
            page.selectOption("#need", "STALE");
            page.focus("#q");
            page.keyboard().press("Enter");
            assertThat(page.locator("table.matrix tbody th"))
                    .containsText(new String[] {"Développeuse ou développeur web"});
            assertThat(page.locator("table.matrix tbody .needs").first())
                    .containsText("Une unité dont le texte de départ a changé");
            faultlessPictures(visitor, "matrix-fr");
        }
    }

    @Test
    void figuresAreDrawnToldInATableAndTakenAsAFile() throws IOException {
        try (var visitor = visitor().signIn("approver", Language.EN)) {
            var page = visitor.open("/en/staff/figures");
            assertThat(page.locator("section[aria-labelledby=weeks-heading] svg[role=img] title"))
                    .hasText("Editions published, by week");
            assertThat(page.locator("#weeks-table")).isHidden();
            page.focus("section[aria-labelledby=weeks-heading] summary");
            page.keyboard().press("Enter");
            assertThat(page.locator("#weeks-table")).isVisible();
            var file = page.waitForDownload(() -> page.click("section[aria-labelledby=weeks-heading] a.button"));
            assertThat(file.suggestedFilename()).endsWith(".csv");
            assertThat(Files.readString(file.path())).startsWith("\ufeffWeek from Monday / Semaine du lundi");
            faultlessPictures(visitor, "figures-en");
            page.fill("#to", "2020-01-01");
            page.keyboard().press("Enter");
            assertThat(page.locator("main [role=alert]")).containsText("There are no figures");
            assertThat(page.locator("#to")).hasValue("2020-01-01");
            assertNoFault(visitor);
        }
    }

    @Test
    void theMenuFitsOnALineOfADesk() {
        for (var language : Language.values()) {
            try (var visitor = visitor().signIn("administrator", language)) {
                var page = visitor.page();
                assertThat(page.locator(".staff-nav .person").boundingBox().y)
                        .as("beside the groups in %s", language)
                        .isLessThan(page.locator(".staff-nav ul").first().boundingBox().y + 40);
                page.click(".staff-nav a[href='" + Page.IMPORTS.path(language) + "']");
                assertThat(page.locator(".staff-nav .within li")).hasCount(4);
                assertThat(page.locator(".staff-nav [aria-current=true]")).hasText("Administration");
            }
        }
    }

    @Test
    void whoeverLacksTheRoleIsToldSo() {
        try (var visitor = visitor().signIn("author", Language.FR)) {
            for (var path : List.of("/fr/personnel/comptes", "/en/staff/imports", "/en/staff/mail")) {
                var answer = visitor.page().navigate(tandem.address() + path);
                assertThat(answer.status()).as(path).isEqualTo(403);
                assertThat(visitor.axe()).as(path).isEmpty();
            }
        }
    }

    @Test
    void everyPageLeadsToItsTwinAndBack() {
        try (var visitor = visitor()) {
            for (var path : readers()
                    .filter(path -> !path.equals("/") && !path.equals("/neither/language"))
                    .toList()) {
                visitor.open(path);
                var language = visitor.page().getAttribute("html", "lang");
                visitor.page().click("header .language-link");
                assertThat(visitor.page().getAttribute("html", "lang")).as(path).isNotEqualTo(language);
                visitor.page().click("header .language-link");
                assertThat(visitor.path()).isEqualTo(path);
            }
        }
    }

    @Test
    void aReaderGoesThroughThePagesByKeyboardAlone() {
        try (var visitor = visitor()) {
            visitor.open("/en/jobs");
            visitor.page().keyboard().press("Tab");
            assertThat(visitor.page().evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#main");
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().evaluate("location.hash")).isEqualTo("#main");
            for (var step = 0; step < 60; step++) {
                visitor.page().keyboard().press("Tab");
                assertThat(visitor.page().evaluate(FOCUS_IS_VISIBLE))
                        .as("step %s", step)
                        .isEqualTo(true);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "author, /en/staff/postings/service-designer/edit",
        "translator, /en/staff/postings/procurement-officer/translate",
        "translator, /en/staff/glossary/secondment",
        "approver, /en/staff/postings/policy-analyst/approve",
        "approver, /en/staff/board",
        "approver, /en/staff/matrix",
        "approver, /en/staff/figures",
        "administrator, /en/staff/postings/web-developer"
    })
    void staffSeeWhereTheFocusIsAtEveryStep(String role, String path) {
        try (var visitor = visitor().signIn(role, Language.EN)) {
            visitor.open(path);
            var steps = 0;
            do {
                visitor.page().keyboard().press("Tab");
                assertThat(visitor.page().evaluate(FOCUS_IS_VISIBLE))
                        .as(
                                "%s, step %s: %s",
                                path, steps, visitor.page().evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                        .isEqualTo(true);
                steps++;
            } while (steps < 200 && !(boolean) visitor.page().evaluate("document.activeElement === document.body"));
            assertThat(steps).as("no trap for the keyboard").isBetween(10, 199);
        }
    }

    @Test
    void theRecordIsLookedThroughAndAnswersWhoseWorkReadersSaw() throws IOException {
        try (var visitor = visitor().signIn("administrator", Language.EN)) {
            visitor.open("/en/staff/record");
            visitor.page().click("#verify");
            visitor.page().waitForSelector("#messages .notice-good");
            assertThat(visitor.text("#messages")).contains("The record is whole");
            assertNoFault(visitor);
            visitor.page().setViewportSize(1280, 900);
            shot(visitor, "record-en-wide");
            visitor.page().setViewportSize(320, 900);
            shot(visitor, "record-en-narrow");
            var download = visitor.page().waitForDownload(() -> visitor.page().click("a[href='/staff/record.jsonl']"));
            var lines = Files.readAllLines(download.path());
            assertThat(lines.get(0)).startsWith("{\"number\":1,").contains("\"record.begun\"");
            assertThat(lines.get(lines.size() - 1)).contains("\"administrator\"", "\"record.exported\"");

            visitor.open("/fr/personnel/offres/web-developer/registre");
            assertThat(visitor.text("main"))
                    .contains("Daniel Okafor")
                    .contains("Priya Raman")
                    .contains("a exactement l’empreinte inscrite au registre");
            visitor.page().setViewportSize(1280, 900);
            shot(visitor, "posting-record-fr-wide");
            visitor.page().setViewportSize(320, 900);
            shot(visitor, "posting-record-fr-narrow");
        }
        try (var visitor = visitor().signIn("author", Language.FR)) {
            assertThat(visitor.page()
                            .navigate(tandem.address() + "/fr/personnel/registre")
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.text("h1")).isEqualTo("Vous n’avez pas accès à cette page");
            assertThat(visitor.page().querySelector("main a[href='/fr/personnel']"))
                    .as("a way on for somebody who has signed in")
                    .isNotNull();
            assertThat(visitor.page()
                            .navigate(tandem.address() + "/staff/record.jsonl")
                            .status())
                    .isEqualTo(403);
        }
    }

    private static void shot(Visitor visitor, String name) {
        visitor.page()
                .screenshot(new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of(System.getProperty("tandem.pictures"), name + ".png")));
    }

    @Test
    void picturesOfTheMainPagesAreTaken() {
        try (var visitor = visitor()) {
            picture(visitor, OPEN, "posting-en");
            picture(visitor, twinOf(visitor), "posting-fr");
            picture(visitor, "/en/jobs", "list-en");
            picture(visitor, "/fr/emplois", "list-fr");
            visitor.signIn("approver", Language.EN);
            picture(visitor, "/en/staff", "desk-en");
            picture(visitor, "/fr/personnel", "desk-fr");
            picture(visitor, "/en/staff/postings/policy-analyst/approve", "approval-en");
            picture(visitor, "/fr/personnel/offres/web-developer", "edition-fr");
        }
        try (var visitor = visitor().signIn("translator", Language.EN)) {
            picture(visitor, "/en/staff/postings/procurement-officer/translate", "translation-en");
            picture(visitor, "/en/staff/glossary?q=appointment", "glossary-en");
            picture(visitor, "/fr/personnel/glossaire/appointment-process", "term-fr");
            picture(visitor, "/fr/personnel/offres/marine-safety-translator/traduire", "translation-fr");
            picture(visitor, "/fr/personnel/offres/procurement-officer/traduire?view=whole", "translation-whole-fr");
        }
        try (var visitor = visitor().signIn("author", Language.FR)) {
            picture(visitor, "/fr/personnel/offres/service-designer/rediger", "editor-fr");
        }
    }

    private static final String FOCUS_IS_VISIBLE =
            """
            (() => {
              const focused = document.activeElement;
              if (!focused || focused === document.body) return true;
              const style = getComputedStyle(focused);
              return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
            })()
            """;

    private static String twinOf(Visitor visitor) {
        visitor.page().setViewportSize(1280, 900);
        visitor.page().click("header .language-link");
        return visitor.path();
    }

    private static void picture(Visitor visitor, String path, String name) {
        visitor.open(path);
        for (var width : Map.of("wide", 1280, "narrow", 390).entrySet()) {
            visitor.page().setViewportSize(width.getValue(), 900);
            var file = Path.of(System.getProperty("tandem.pictures"), name + "-" + width.getKey() + ".png");
            visitor.page().screenshot(new ScreenshotOptions().setPath(file));
            assertThat(file).isNotEmptyFile();
        }
    }

    private static boolean sideways(Visitor visitor) {
        return (boolean)
                visitor.page().evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private static Visitor visitor() {
        return Visitor.at(tandem, chromium.browser());
    }
}

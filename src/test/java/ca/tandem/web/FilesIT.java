package ca.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests files that staff upload and download: a site to import, terms, pairs of the memory, a posting that was translated elsewhere. */
class FilesIT {

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

    private static final RunningTandem TANDEM = RunningTandem.samples();

    @Tag("slow")
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
                assertThat(visitor.axeViolations())
                        .as("%s, wide", visitor.path())
                        .isEmpty();
                visitor.page().setViewportSize(320, 800);
                assertThat(visitor.axeViolations())
                        .as("%s, narrow", visitor.path())
                        .isEmpty();
                visitor.page().click("header .language-link");
                visitor.page().waitForSelector("#report table");
            }
        }
    }

    @Tag("slow")
    @Test
    void theGlossaryLosesNothingThatWasTypedAndHasNoAccessibilityFaultInAnyState() {
        try (var one = visitor().signIn("translator", Language.EN);
                var other = visitor().signIn("translator", Language.FR)) {
            one.open("/en/staff/new-term");
            one.page().fill("#en", "tide gauge");
            one.page().fill("#en-variants", "tide gage\ntide station");
            one.page().click("#save");
            one.page().waitForSelector("#fr-error");
            one.assertAccessible();
            assertThat(one.page().inputValue("#en-variants")).isEqualTo("tide gage\ntide station");
            one.page().fill("#fr", "marégraphe");
            one.page().click("#save");
            one.page().waitForSelector("#messages .notice-good");
            one.assertAccessible();

            one.open("/en/staff/glossary/tide-gauge");
            other.open("/fr/personnel/glossaire/tide-gauge");
            other.page().fill("#note", "Mesure la hauteur de la mer");
            other.page().click("#save");
            other.page().waitForSelector("#messages .notice-good");
            one.page().fill("#note", "Measures the height of the sea");
            one.page().click("#save");
            one.page().waitForSelector("#meanwhile");
            one.assertAccessible();
            assertThat(one.page().inputValue("#note")).isEqualTo("Measures the height of the sea");
            assertThat(one.text("#meanwhile")).contains("Mesure la hauteur");
            one.page().click("details.disclosure summary");
            one.assertAccessible();
            one.page().click("#delete");
            one.page().waitForSelector("#messages .notice-good");

            var file = "en,fr,colour\nbuoy,bouée,red\n,phare,\n".getBytes(StandardCharsets.UTF_8);
            one.page().setInputFiles("#file", new FilePayload("terms.csv", "text/csv", file));
            one.page().click("#take");
            one.page().waitForSelector("#line-errors");
            assertThat(one.text("#line-errors")).contains("colour", "Line 3");
            one.assertAccessible();
            one.page().setInputFiles("#file", new FilePayload("terms.csv", "text/csv", new byte[] {'P', 'K', 3, 4}));
            one.page().click("#take");
            one.page().waitForSelector("#messages .notice-bad");
            one.assertAccessible();
        }
    }

    @Tag("slow")
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
            translator.assertAccessible();
            takeTmx(translator, units.formatted("The sea is calm."));
            assertThat(translator.text("#messages")).contains("Added: 1");

            author.open("/fr/personnel/memoire?like=fr&q=La%20corne%20de%20brume%20est%20en%20service.");
            assertThat(author.text("tbody")).contains("The fog horn is out of order.");
            assertThat(author.page().querySelectorAll("tbody td a.button")).isEmpty();
            author.assertAccessible();

            translator.open("/en/staff/memory?q=corne%20panne");
            translator.page().focus("tbody td a.button");
            translator.page().keyboard().press("Enter");
            translator.page().waitForSelector("#deletion");
            translator.assertAccessible();
            translator.page().focus("#delete-now");
            translator.page().keyboard().press("Enter");
            translator.page().waitForSelector(".notice-good");
            assertThat(translator.text("main")).contains("Nothing in the memory matches");
            translator.assertAccessible();
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
            assertThat(visitor.axeViolations()).as("an error").isEmpty();

            var translator = ApiClient.signedIn(TANDEM.address(), "translator");
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
            visitor.assertAccessible("xliff-fr");
            visitor.page().check("input[name=chosen]");
            visitor.page().click("#take");
            visitor.page().waitForURL("**/traduire?unit=*");
            assertThat(visitor.text("#messages")).contains("2 unités", "Une unité n’a pas été reprise");
            assertThat(visitor.axeViolations()).as("taken").isEmpty();
        }
    }

    private static final Pattern UNIT = Pattern.compile("<unit id=\"u(\\d+)\"");

    private static void send(Visitor visitor, String file) {
        visitor.page()
                .setInputFiles(
                        "#file",
                        new FilePayload(
                                "elsewhere.xlf", "application/xliff+xml", file.getBytes(StandardCharsets.UTF_8)));
        visitor.page().click("#show-preview");
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

    private static Visitor visitor() {
        return Visitor.at(TANDEM);
    }
}

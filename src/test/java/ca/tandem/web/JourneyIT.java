package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Takes one of the postings that the project started from through the whole workflow in a browser: its French file comes in alone, and in
 * the end readers see it in both languages, archived. The same on the embedded database and on PostgreSQL.
 */
class JourneyIT {

    static final String KEY = "aug-2024-back-end-dev-dc";
    private static final String POSTING = "/en/staff/postings/" + KEY;
    private static final String TRANSLATOR = "robin";
    private static final String AFFICHE = "/fr/personnel/offres/" + KEY;

    static Stream<String> databases() {
        return Stream.of("H2", "PostgreSQL");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRealPostingIsImportedTranslatedApprovedReadAndArchived(String database) {
        var tandem = database.equals("H2") ? RunningTandem.samples() : RunningTandem.shared();
        theFrenchFileComesInAloneAndWaitsForItsEnglishText(tandem);
        aTranslatorMayAlsoApprove(tandem);
        theTranslatorTranslatesAndDelivers(tandem);
        theApproverPublishes(tandem);
        aReaderReadsBothLanguages(tandem);
        theAdministratorArchives(tandem);
        itStaysReadableWithTheNotice(tandem);
    }

    private static void theFrenchFileComesInAloneAndWaitsForItsEnglishText(RunningTandem tandem) {
        try (var administrator = at(tandem).signIn("administrator", Language.FR)) {
            administrator.open("/fr/personnel/importations");
            administrator
                    .page()
                    .setInputFiles(
                            "input[type=file]", new FilePayload("site.zip", "application/zip", frenchFileAlone()));
            administrator.page().click("#start");
            administrator.page().waitForSelector("#report:has-text('" + KEY + "')");

            administrator.open(AFFICHE);
            assertThat(state(administrator)).isEqualTo("TRANSLATION");
        }
    }

    /** Gives both roles, so that a later refusal is about the translator of the text, not about the role. */
    private static void aTranslatorMayAlsoApprove(RunningTandem tandem) {
        try (var administrator = at(tandem).signIn("administrator", Language.EN)) {
            var page = administrator.open("/en/staff/accounts");
            page.fill("#display-name", "Robin Translates");
            page.fill("#account-name", TRANSLATOR);
            page.check("[name=account-roles][value=TRANSLATOR]");
            page.click("#open");
            page.waitForSelector("#messages .notice-good");
            Invitation.accept(
                    tandem,
                    page.inputValue("#link-address").substring(tandem.address().length()));
            administrator.open("/en/staff/accounts/" + TRANSLATOR);
            page.check("input[type=checkbox][value=APPROVER]");
            page.click("#change");
            page.waitForSelector("#messages .notice-good");
        }
    }

    private static void theTranslatorTranslatesAndDelivers(RunningTandem tandem) {
        try (var translator = at(tandem).signIn(TRANSLATOR, Language.EN)) {
            assertThat(translator.text("main")).contains(frenchTitle());
            translator.open(POSTING + "/translate?view=whole");
            assertThat(translator.text(".side-fr")).contains(frenchTitle());
            translator.page().fill("#title", english("title"));
            translator.page().fill("#description", english("description"));
            translator.page().fill("#body", english("body"));
            translator.page().click("#deliver");
            translator.page().waitForSelector("#messages .notice-good");

            translator.open(POSTING + "/approve");
            assertThat(state(translator)).isEqualTo("APPROVAL");
            assertThat(translator.text("#refusal")).contains(Messages.DOMAIN.get(Language.EN, "refusal.own.work"));
            assertThat(translator.page().querySelector("#approve")).isNull();
        }
    }

    private static void theApproverPublishes(RunningTandem tandem) {
        try (var approver = at(tandem).signIn("approver", Language.FR)) {
            approver.open(AFFICHE + "/approuver");
            assertThat(approver.text(".side-en")).contains(english("title"));
            assertThat(approver.text(".side-fr")).contains(frenchTitle());
            approver.page().click("#approve");
            approver.page().waitForSelector("#published a >> nth=1");
        }
    }

    private static void aReaderReadsBothLanguages(RunningTandem tandem) {
        try (var reader = Visitor.withoutScript(tandem)) {
            reader.open("/fr/emplois?q=justificatifs");
            reader.page().click("main a:has-text('" + frenchTitle() + "')");
            assertThat(reader.text("h1")).contains(frenchTitle());
            assertThat(reader.page().getAttribute("html", "lang")).isEqualTo("fr-CA");
            reader.page().click("header .language-link");
            assertThat(reader.text("h1")).contains(english("title"));
            assertThat(reader.page().getAttribute("html", "lang")).isEqualTo("en-CA");
            assertThat(reader.path()).startsWith("/en/jobs/back-end-developer");
            assertThat(reader.cookies()).isEmpty();
        }
    }

    private static void theAdministratorArchives(RunningTandem tandem) {
        try (var administrator = at(tandem).signIn("administrator", Language.EN)) {
            administrator.open(POSTING);
            administrator
                    .page()
                    .click("summary:has-text('" + Messages.DOMAIN.get(Language.EN, "action.ARCHIVE") + "')");
            administrator.page().fill("#reason-archive", "The pool is full.");
            administrator.page().click("#do-archive");
            administrator.page().waitForSelector("#messages .notice-good");
            assertThat(state(administrator)).isEqualTo("ARCHIVED");
            assertThat(administrator.text("main")).contains("The pool is full.");
        }
    }

    private static void itStaysReadableWithTheNotice(RunningTandem tandem) {
        try (var reader = at(tandem)) {
            var answer = reader.open("/en/jobs/archived");
            answer.click("main a:has-text('" + english("title") + "')");
            assertThat(reader.text("main"))
                    .contains("We have archived this page and will not be updating it.")
                    .contains("Digital Credentials");
            reader.page().click("header .language-link");
            assertThat(reader.text("main")).contains("Nous avons archivé cette page et elle ne sera plus mise à jour.");
            assertThat(reader.axeViolations()).isEmpty();
            reader.open("/en/jobs");
            assertThat(reader.text("main")).doesNotContain(english("title"));
        }
    }

    private static Visitor at(RunningTandem tandem) {
        return Visitor.at(tandem);
    }

    private static String state(Visitor visitor) {
        return visitor.page().getAttribute("main .badge", "data-state");
    }

    private static byte[] frenchFileAlone() {
        var file = file("fr");
        return RealPostings.zip(RealPostings.folder("site"), file::equals);
    }

    private static String frenchTitle() {
        return field(file("fr"), "title");
    }

    private static String english(String part) {
        return field(file("en"), part);
    }

    private static Path file(String language) {
        var folder = RealPostings.folder("site").resolve("content/" + language);
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> read(file).contains("translationKey: " + KEY + "\n"))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Just enough of the front matter of these two files; the import has its own reader. */
    private static String field(Path file, String part) {
        var pattern =
                switch (part) {
                    case "title" -> "title: '([^']*)'";
                    case "description" -> "description: >-\\n  (.*)\\n";
                    default -> "(?s)^---\\n.*?\\n---\\n(.*)$";
                };
        var matcher = Pattern.compile(pattern).matcher(read(file));
        if (!matcher.find()) {
            throw new IllegalStateException(part + " is not in " + file);
        }
        return matcher.group(1).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

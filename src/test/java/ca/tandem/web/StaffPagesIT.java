package ca.tandem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import ca.tandem.web.shell.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of staff, in both languages, as a browser shows it. */
@Order(2) // one of the longest: begun last, it would end alone
class StaffPagesIT {

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
                    "/en/staff/settings/tokens",
                    "/fr/personnel/parametres/jetons",
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
                    "/en/staff/postings/procurement-officer/files",
                    "/fr/personnel/offres/procurement-officer/fichiers",
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
                    "/en/staff/postings/policy-analyst/files",
                    "/en/staff/postings/web-developer/record",
                    "/fr/personnel/offres/port-authority-assistant/registre?date=2026-13-45"),
            "administrator",
            List.of(
                    "/en/staff",
                    "/fr/personnel",
                    "/fr/personnel/taches",
                    "/en/staff/mail",
                    "/fr/personnel/courriels",
                    "/en/staff/webhooks",
                    "/fr/personnel/crochets-web",
                    "/en/staff/dictionary",
                    "/en/staff/rules",
                    "/fr/personnel/dictionnaire",
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

    private static final RunningTandem TANDEM = RunningTandem.samples();

    static Stream<String> roles() {
        return STAFF.keySet().stream().sorted();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("roles")
    void staffPagesHaveNoAccessibilityFault(String role) {
        try (var visitor = visitor().signIn(role, Language.EN)) {
            for (var path : STAFF.get(role)) {
                visitor.page().setViewportSize(1280, 900);
                visitor.open(path);
                assertThat(visitor.path()).as("%s opens", path).startsWith(path);
                assertThat(visitor.axeViolations()).as("%s, wide", path).isEmpty();
                visitor.page().setViewportSize(320, 800);
                assertThat(visitor.axeViolations()).as("%s, narrow", path).isEmpty();
                assertThat(visitor.scrollsSideways())
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
                assertThat(visitor.axeViolations()).as(path).isEmpty();
                assertThat(visitor.page().getAttribute("#name", "autocomplete")).isEqualTo("username");
                assertThat(visitor.page().getAttribute("#password", "autocomplete"))
                        .isEqualTo("current-password");
                visitor.page().fill("#name", "nobody");
                visitor.page().fill("#password", "not the password");
                visitor.page().click("#sign-in");
                visitor.page().waitForSelector("#messages .notice, .error");
                assertThat(visitor.axeViolations())
                        .as("%s after a mistake", path)
                        .isEmpty();
                assertThat(visitor.page().inputValue("#name")).isEqualTo("nobody");
            }
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
                assertThat(page.locator(".staff-nav .within li")).hasCount(7);
                assertThat(page.locator(".staff-nav [aria-current=true]")).hasText("Administration");
            }
        }
    }

    @Test
    void whoeverLacksTheRoleIsToldSo() {
        try (var visitor = visitor().signIn("author", Language.FR)) {
            for (var path : List.of("/fr/personnel/comptes", "/en/staff/imports", "/en/staff/mail")) {
                var answer = visitor.page().navigate(TANDEM.address() + path);
                assertThat(answer.status()).as(path).isEqualTo(403);
                assertThat(visitor.axeViolations()).as(path).isEmpty();
            }
        }
    }

    @Tag("slow")
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
                assertThat(visitor.showsFocus())
                        .as(
                                "%s, step %s: %s",
                                path, steps, visitor.page().evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                        .isTrue();
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
            visitor.assertAccessible();
            visitor.pictures("record-en");
            var download = visitor.page().waitForDownload(() -> visitor.page().click("a[href='/staff/record.jsonl']"));
            var lines = Files.readAllLines(download.path());
            assertThat(lines.get(0)).startsWith("{\"number\":1,").contains("\"record.begun\"");
            assertThat(lines.get(lines.size() - 1)).contains("\"administrator\"", "\"record.exported\"");

            visitor.open("/fr/personnel/offres/web-developer/registre");
            assertThat(visitor.text("main"))
                    .contains("Daniel Okafor")
                    .contains("Priya Raman")
                    .contains("a exactement l’empreinte inscrite au registre");
            visitor.pictures("posting-record-fr");
        }
        try (var visitor = visitor().signIn("author", Language.FR)) {
            assertThat(visitor.page()
                            .navigate(TANDEM.address() + "/fr/personnel/registre")
                            .status())
                    .isEqualTo(403);
            assertThat(visitor.text("h1")).isEqualTo("Vous n’avez pas accès à cette page");
            assertThat(visitor.page().querySelector("main a[href='/fr/personnel']"))
                    .as("a way on for somebody who has signed in")
                    .isNotNull();
            assertThat(visitor.page()
                            .navigate(TANDEM.address() + "/staff/record.jsonl")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void allPostingsAreDownloadedFromThePageOfImports() throws IOException {
        try (var visitor = visitor().signIn("administrator", Language.EN)) {
            for (var language : Language.values()) {
                visitor.open(Page.IMPORTS.path(language));
                visitor.assertAccessible();
                visitor.pictures("export-" + language.tag());
                var download =
                        visitor.page().waitForDownload(() -> visitor.page().click("a[href='/staff/content.zip']"));
                assertThat(download.suggestedFilename()).isEqualTo("content.zip");
                try (var archive = new ZipFile(download.path().toFile())) {
                    assertThat(archive.stream().map(ZipEntry::getName))
                            .contains("content/en/web-developer.md", "content/fr/web-developer.md");
                }
            }
        }
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
            visitor.assertAccessible("board-fr");

            visitor.open("/fr/personnel/matrice");
            page.selectOption("#need", "STALE");
            page.focus("#q");
            page.keyboard().press("Enter");
            assertThat(page.locator("table.matrix tbody th"))
                    .containsText(new String[] {"Développeuse ou développeur web"});
            assertThat(page.locator("table.matrix tbody .needs").first())
                    .containsText("Une unité dont le texte de départ a changé");
            visitor.assertAccessible("matrix-fr");
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
            visitor.assertAccessible("figures-en");
            page.fill("#to", "2020-01-01");
            page.keyboard().press("Enter");
            assertThat(page.locator("main [role=alert]")).containsText("There are no figures");
            assertThat(page.locator("#to")).hasValue("2020-01-01");
            visitor.assertAccessible();
        }
    }

    @Tag("slow")
    @Test
    void picturesOfTheStaffPagesAreTaken() {
        try (var visitor = visitor()) {
            visitor.signIn("approver", Language.EN);
            visitor.open("/en/staff");
            visitor.pictures("desk-en");
            visitor.open("/fr/personnel");
            visitor.pictures("desk-fr");
            visitor.open("/en/staff/postings/policy-analyst/approve");
            visitor.pictures("approval-en");
            visitor.open("/fr/personnel/offres/web-developer");
            visitor.pictures("edition-fr");
        }
        try (var visitor = visitor().signIn("translator", Language.EN)) {
            visitor.open("/en/staff/postings/procurement-officer/translate");
            visitor.pictures("translation-en");
            visitor.open("/en/staff/glossary?q=appointment");
            visitor.pictures("glossary-en");
            visitor.open("/fr/personnel/glossaire/appointment-process");
            visitor.pictures("term-fr");
            visitor.open("/fr/personnel/offres/marine-safety-translator/traduire");
            visitor.pictures("translation-fr");
            visitor.open("/fr/personnel/offres/procurement-officer/traduire?view=whole");
            visitor.pictures("translation-whole-fr");
        }
        try (var visitor = visitor().signIn("author", Language.FR)) {
            visitor.open("/fr/personnel/offres/service-designer/rediger");
            visitor.pictures("editor-fr");
        }
    }

    private static Visitor visitor() {
        return Visitor.at(TANDEM);
    }
}

package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import ca.tandem.testing.accessibility.AccessibilityChecks;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests readers' pages of each kind, in both languages, with axe-core and the kit's own checks of WCAG 2.2 at levels A and AA. */
@Tag("slow")
class ReadersAccessibilityIT {

    private static final RunningTandem TANDEM = RunningTandem.samples();

    private static Visitor reader;

    @BeforeAll
    static void come() {
        reader = Visitor.at(TANDEM);
    }

    @AfterAll
    static void leave() {
        reader.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/jobs",
                "/fr/emplois",
                "/en/jobs?q=developer",
                "/fr/emplois?q=introuvable",
                "/en/jobs/archived",
                "/fr/emplois/archives",
                "/en/jobs/web-developer",
                "/en/jobs/web-developer/record",
                "/en/jobs/web-developer/changes?since=1",
                "/en/jobs/web-developer/report",
                "/en/alerts?q=developer",
                "/en/accessibility",
                "/fr/accessibilite",
                "/en/jobs/no-such-posting",
                "/fr/emplois/pas-une-offre",
                "/neither/language"
            })
    void aPageOfReadersHasNoFindingAtAnyWidthAndInAnyColours(String path) {
        assertNoFinding(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/en/jobs/web-developer",
                "/en/jobs/web-developer/record",
                "/en/jobs/web-developer/report",
                "/en/alerts?q=developer"
            })
    void itsTwinInFrenchHasNone(String path) {
        reader.page().setViewportSize(1280, 900);
        reader.open(path);
        reader.page().click("header .language-link");
        assertNoFinding(reader.path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/jobs/archived", "/fr/emplois/archives"})
    void archivedPostingsHaveNone(String list) {
        reader.page().setViewportSize(1280, 900);
        reader.open(list);
        assertNoFinding(
                reader.page().locator("main li h2 a, main li h3 a").first().getAttribute("href"));
    }

    private static void assertNoFinding(String path) {
        var page = reader.page();
        for (var width : new int[] {1280, 320}) {
            page.setViewportSize(width, 900);
            reader.open(path);
            assertThat(AccessibilityChecks.findings(page))
                    .as("%s, %s px", path, width)
                    .isEmpty();
        }
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        reader.open(path);
        assertThat(AccessibilityChecks.colours(page)).as("%s, dark", path).isEmpty();
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
        reader.open(path);
        assertThat(AccessibilityChecks.findings(page))
                .as("%s, forced colours", path)
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }
}

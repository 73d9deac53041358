package ca.tandem.components;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The statements of ADR 11 about PrimeFaces' components, tried in a browser by keyboard. No test leaves anything that the policy forbade;
 * of a component that breaks it, the test takes that first, and fails where there is nothing to take.
 */
@Tag("slow")
class ComponentsIT {

    private static final String OFFICE = "[id='table:office']";

    @TempDir
    private static Path folder;

    private static RunningTandem tandem;
    private static Visitor visitor;
    private static Page page;

    @BeforeAll
    static void start() {
        tandem = ComponentsPortal.start(folder);
        visitor = Visitor.at(tandem).signIn("administrator", Language.EN);
        page = visitor.page();
    }

    @AfterAll
    static void stop() {
        visitor.close();
        tandem.close();
    }

    @AfterEach
    void nothingElseWasForbidden() {
        assertThat(visitor.takePolicyViolations()).isEmpty();
    }

    /** Opens the page that shows one component. */
    private static void show(String component) {
        visitor.open(ComponentsPortal.ADDRESS + "?show=" + component);
    }

    @Test
    void theTrialHasThePolicyOfEveryPageForStaff() {
        show("table");
        var policy = policy();
        assertThat(policy).contains("style-src 'self';").contains("'nonce-").doesNotContain("unsafe");
        visitor.open("/en/staff/postings");
        assertThat(policy()).isEqualTo(policy);
    }

    /** Requests the page again and returns its policy without the nonce. */
    private static String policy() {
        return page.evaluate("fetch(location.href).then(answer => answer.headers.get('Content-Security-Policy'))")
                .toString()
                .replaceAll("'nonce-[^']+'", "'nonce-'");
    }

    @Test
    void aLazyTableIsSortedPagedAndFilteredByKeyboard() {
        show("table");
        page.locator(OFFICE).press("Enter");
        assertThat(page.locator(OFFICE)).hasAttribute("aria-sort", "ascending");
        assertThat(row()).hasText("7Calgary");
        assertThat(page.locator(OFFICE)).isFocused();
        assertThat(isFocusSeen()).isTrue();

        page.getByLabel("Page 2").press("Enter");
        assertThat(row()).hasText("77Calgary");
        assertThat(page.getByLabel("Page 2")).hasAttribute("aria-current", "page");
        assertThat(page.getByLabel("Page 2")).isFocused();
        assertThat(isFocusSeen()).isTrue();

        page.getByLabel("Filter Office").pressSequentially("Mont");
        assertThat(row()).hasText("3Montréal");
        assertThat(page.getByLabel("Page 3")).hasCount(0);
        assertThat(visitor.axeViolations()).isEmpty();
    }

    @Test
    void theArrowsMoveFromCellToCellOfATable() {
        show("table");
        page.locator("td[tabindex='0']").press("ArrowRight");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("td:focus")).hasText("Moncton");
        assertThat(isFocusSeen()).isTrue();
        assertThat(visitor.axeViolations()).isEmpty();
    }

    @Test
    void withoutRulesOfOursAPagersFocusAndTheOrderAreNotSeen() {
        show("table");
        withoutRules();
        page.getByLabel("Page 2").press("Enter");
        assertThat(row()).hasText("11Ottawa");
        assertThat(isFocusSeen()).isFalse();
        page.locator(OFFICE).press("Enter");
        assertThat(page.locator(OFFICE)).hasAttribute("aria-sort", "ascending");
        assertThat(page.evaluate(
                        "getComputedStyle(document.querySelector('.ui-sortable-column-icon')).backgroundImage"))
                .isEqualTo("none");
    }

    private static void withoutRules() {
        page.evaluate("document.querySelector('[href$=\"trial.css\"]').disabled = true");
    }

    @Test
    void aFrenchTableSpeaksFrenchOnlyWithItsFileOfWords() {
        visitor.open("/fr/personnel/importations?show=table");
        assertThat(page.getByLabel("Next Page")).isVisible();
        visitor.open("/fr/personnel/importations?show=table&words=fr");
        assertThat(page.getByLabel("Page Suivante")).isVisible();
    }

    @Test
    void aTableWithWidthsOfItsOwnBreaksThePolicy() {
        show("widths");
        assertThat(visitor.takePolicyViolations())
                .anyMatch(line -> line.contains("style-src-attr") && line.contains("width:8rem"));
    }

    @Test
    void aSuggestionIsChosenByKeyboard() {
        show("suggestions");
        var field = page.locator("#office_input");
        assertThat(field).hasAccessibleName("Office");
        // One letter sends one request; the response to a second would undo what is done after the first.
        field.press("m");
        assertThat(page.locator("[role=option]")).hasText(new String[] {"Moncton", "Montréal"});
        page.keyboard().press("ArrowDown");
        assertThat(field).hasAttribute("aria-activedescendant", "office_item_1");
        assertThat(page.locator("#office_item_1")).hasAttribute("aria-selected", "true");
        assertThat(page.locator("#office_item_1")).hasCSS("outline-style", "solid");
        assertThat(visitor.axeViolations()).isEmpty();
        page.keyboard().press("Enter");
        assertThat(field).hasValue("Montréal");
        assertThat(field).isFocused();
        assertThat(isFocusSeen()).isTrue();

        field.fill("Halifax");
        page.locator("#send").press("Enter");
        assertThat(page.locator("#chosen")).hasText("Halifax");
    }

    @Test
    void suggestionsAreClosedByKeyboard() {
        show("suggestions");
        page.locator("#office_input").press("m");
        assertThat(page.locator("[role=option]")).hasText(new String[] {"Moncton", "Montréal"});
        // Before it says that it is open, PrimeFaces still opens it, and loses the key.
        assertThat(page.locator("#office_input")).hasAttribute("aria-expanded", "true");
        page.keyboard().press("Escape");
        assertThat(page.locator("#office_panel")).isHidden();
        assertThat(page.locator("#office_input")).isFocused();
    }

    @Test
    void withoutRulesOfOursTheChosenSuggestionLooksLikeAnyOther() {
        show("suggestions");
        withoutRules();
        page.locator("#office_input").press("m");
        assertThat(page.locator("#office_item_0")).hasAttribute("aria-selected", "true");
        assertThat(look("#office_item_0")).isEqualTo(look("#office_item_1"));
    }

    private static Object look(String selector) {
        return page.locator(selector)
                .evaluate(
                        "item => ['color', 'backgroundColor', 'fontWeight', 'borderTopStyle', 'outlineStyle', 'boxShadow']"
                                + ".map(part => getComputedStyle(item)[part]).join()");
    }

    @ParameterizedTest
    @CsvSource({"upload-plain, #file", "upload-skin, #file_input"})
    void aSimpleUploadHoldsThePolicyButIsHiddenFromScreenReaders(String component, String field) {
        show(component);
        assertThat(visitor.axeViolations())
                .singleElement()
                .asString()
                .contains("axe/aria-hidden-focus")
                .contains(field);
        page.setInputFiles(field, file("note.txt"));
        page.locator("#send").press("Enter");
        assertThat(page.locator("#received output")).hasText("note.txt, 5");
    }

    @Test
    void anAdvancedUploadBreaksThePolicyWithItsProgressAndItsPreview() {
        show("upload-advanced");
        assertThat(visitor.takePolicyViolations()).isEmpty();
        page.setInputFiles("#file_input", file("note.png"));
        assertThat(page.locator("[role=progressbar]")).hasCount(1);
        assertThat(visitor.axeViolations()).singleElement().asString().contains("axe/aria-progressbar-name");
        assertThat(visitor.takePolicyViolations())
                .anyMatch(line -> line.contains("style-src-attr") && line.contains("ui-progressbar-value"))
                .anyMatch(line -> line.contains("img-src blob"));
        page.getByText("Upload").click();
        assertThat(page.locator("#received output")).hasText("note.png, 5");
    }

    @Test
    void facesOwnInputForFilesServesInItsPlace() {
        show("upload-input");
        assertThat(page.locator("#file")).hasAccessibleName("File");
        assertThat(visitor.axeViolations()).isEmpty();
        page.locator("#file").focus();
        assertThat(isFocusSeen()).isTrue();
        page.setInputFiles("#file", file("note.txt"));
        page.locator("#send").press("Enter");
        assertThat(page.locator("#received output")).hasText("note.txt, 5");
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "application/octet-stream", "Words".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDialogWorksButBreaksThePolicyAsItsPageLoads() {
        show("dialog");
        assertThat(visitor.takePolicyViolations())
                .anyMatch(line -> line.contains("style-src-attr") && line.contains("display:none"));
        opensKeepsTheFocusAndCloses();
    }

    @Test
    void theElementDialogServesInItsPlace() {
        show("element");
        opensKeepsTheFocusAndCloses();
    }

    private static void opensKeepsTheFocusAndCloses() {
        var dialog = page.locator("#box");
        assertThat(dialog).isHidden();
        page.locator("#open").press("Enter");
        assertThat(dialog).isVisible();
        assertThat(dialog).hasAccessibleName("Question");
        assertThat(dialog.locator(":focus")).hasCount(1);
        assertThat(isFocusSeen()).isTrue();
        assertThat(visitor.axeViolations()).isEmpty();
        for (int i = 0; i < 6; i++) {
            page.keyboard().press("Tab");
            // After the last of its elements, the browser's own dialog leads to the browser's window, and from there
            // back.
            assertThat(page.locator("#box :focus, html:not(:has(:focus))")).hasCount(1);
        }
        page.keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(page.locator("#open")).isFocused();
    }

    /** The first row of the table. */
    private static Locator row() {
        return page.locator("tbody tr").first();
    }

    /** Tells whether what has the focus has the outline of the portal's style sheet. */
    private static boolean isFocusSeen() {
        return page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                .equals("solid");
    }
}

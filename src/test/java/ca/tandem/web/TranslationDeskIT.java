package ca.tandem.web;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.PostingApi.requireStatus;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.SegmentedText;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The translation page in a browser: by keyboard alone, for two people at once, without a network, and without script. */
@Order(1) // one of the longest: begun last, it would end alone
class TranslationDeskIT {

    /** A sample that waits for its French text, and one that waits for its English one. */
    private static final String ENGLISH = "procurement-officer";

    private static final String FRENCH = "marine-safety-translator";

    /** A posting that the project started from, in English; its French text is held back. */
    private static final String REAL = "policy-analyst-coop";

    /** A script that keeps every announcement for screen readers, which the page itself replaces by the next one. */
    private static final String KEEP_ANNOUNCEMENTS =
            """
            window.heard = [];
            document.addEventListener("DOMContentLoaded", () => {
              const said = document.getElementById("announcements");
              if (said) new MutationObserver(() => window.heard.push(said.textContent)).observe(said, { childList: true });
            });
            """;

    private static final Pattern SAVED = Pattern.compile("^Saved at .*");

    private static RunningTandem tandem;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
    }

    /** The translation page as a page object, opened by one person. */
    private static final class TranslationPageObject implements AutoCloseable {

        private final Visitor visitor;

        private TranslationPageObject(Visitor visitor) {
            this.visitor = visitor;
            page().addInitScript(KEEP_ANNOUNCEMENTS);
        }

        static TranslationPageObject of(String name, Language language) {
            return new TranslationPageObject(Visitor.at(tandem).signIn(name, language));
        }

        TranslationPageObject open(String key, String query) {
            visitor.open("/en/staff/postings/" + key + "/translate" + query);
            return this;
        }

        /** Opens the unit of that number, from 1. */
        TranslationPageObject unit(String key, int number) {
            open(key, "");
            if (!text("#unit-label").startsWith("Unit " + number + " ")) {
                page().click(".unit-head a:text-is('Unit " + number + "')");
                assertThat(page().locator("#unit-label")).containsText("Unit " + number + " ");
            }
            return this;
        }

        Page page() {
            return visitor.page();
        }

        String text(String selector) {
            return visitor.text(selector);
        }

        /** Types in place of what the field holds, once all of the page and its script are there. */
        void type(String words) {
            assertFieldFocused();
            page().keyboard().press("Control+a");
            page().keyboard().type(words);
        }

        void assertSaved() {
            assertThat(page().locator("#save-state")).hasText(SAVED);
        }

        void assertAnnounced(Pattern sentence) {
            page().waitForFunction(
                            "sentence => window.heard.some(said => new RegExp(sentence).test(said))",
                            sentence.pattern());
        }

        /** Checks the page as {@link Visitor#assertAccessible(String)} does, and keeps its pictures. */
        void assertAccessible(String state) {
            visitor.assertAccessible("desk-" + state);
        }

        void assertAccessibleInBothLanguages(String state) {
            assertAccessible(state + "-one");
            page().click("header .language-link");
            assertAccessible(state + "-other");
            page().click("header .language-link");
        }

        String words() {
            return page().inputValue("#words");
        }

        String focused() {
            return (String) page().evaluate("document.activeElement.id");
        }

        /** A page that has just come gives the focus to the field by itself. */
        void assertFieldFocused() {
            page().waitForLoadState();
            assertThat(page().locator("#words")).isFocused();
        }

        @Override
        public void close() {
            visitor.close();
        }
    }

    @Test
    void whatIsTypedSavesItselfAndIsThereAfterAReload() {
        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).unit(ENGLISH, 3)) {
            translationPage.assertFieldFocused();
            translationPage.type("Des mots qui restent");
            translationPage.assertSaved();
            translationPage.assertAnnounced(SAVED);
            assertThat(translationPage.page().locator("#unit-state .unit-status"))
                    .hasAttribute("data-status", "TRANSLATED");
            assertThat(translationPage.focused()).as("saving leaves the focus").isEqualTo("words");

            translationPage.page().reload();
            assertThat(translationPage.page().locator("#unit-label")).containsText("Unit 3 ");
            assertThat(translationPage.words()).isEqualTo("Des mots qui restent");
        }
    }

    @Test
    void whatIsTypedBeforeTheScriptHasComeIsSavedToo() {
        var api = new PostingApi(tandem);
        api.draft("slow-line", Json.createObjectBuilder());
        api.act(api.author, "slow-line", "submit");
        try (var translationPage = TranslationPageObject.of("translator", Language.EN)) {
            var script = translationPage.visitor.openBefore("translation.js", "/en/staff/postings/slow-line/translate");
            translationPage.page().fill("#words", "Des mots en avance");
            script.run();
            translationPage.assertSaved();
            translationPage.page().reload();
            assertThat(translationPage.words()).isEqualTo("Des mots en avance");
        }
    }

    @Test
    void withoutANetworkNothingIsLost() {
        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).unit(ENGLISH, 4)) {
            translationPage.page().context().setOffline(true);
            translationPage.type("Des mots hors ligne");
            assertThat(translationPage.page().locator("#save-state")).containsText("Not saved");
            translationPage.assertAnnounced(Pattern.compile("Not saved"));
            assertThat(translationPage.words()).isEqualTo("Des mots hors ligne");

            translationPage.page().context().setOffline(false);
            translationPage.page().reload();
            assertThat(translationPage.page().locator("#recoverable-words")).hasText("Des mots hors ligne");
            translationPage.page().click("#recoverable-restore");
            assertThat(translationPage.words()).isEqualTo("Des mots hors ligne");
            translationPage.assertSaved();
            translationPage.page().reload();
            assertThat(translationPage.page().locator("#recoverable")).isHidden();
        }
    }

    @Test
    void whoeverWasSignedOutKeepsTheirWords() {
        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).unit(ENGLISH, 5)) {
            translationPage.page().context().clearCookies();
            translationPage.type("Des mots sans session");
            assertThat(translationPage.page().locator("#save-state")).containsText("you have been signed out");
            assertThat(translationPage.words()).isEqualTo("Des mots sans session");
        }
    }

    @Test
    void findingsFollowWhileSomebodyTypesAndAreSaid() {
        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).unit(ENGLISH, 6)) {
            translationPage.type("Un  mot de 12 345 candidats");
            assertThat(translationPage.page().locator("#findings-now .findings li"))
                    .not()
                    .hasCount(0);
            translationPage.assertAnnounced(Pattern.compile("error|warning"));
            translationPage.assertFieldFocused();
            translationPage.assertSaved();
            translationPage.assertAccessibleInBothLanguages("findings");
        }
    }

    @Test
    void aStaleTranslationIsStillValid() {
        var api = new PostingApi(tandem);
        api.published("stale", Json.createObjectBuilder());
        api.act(api.author, "stale", "revise");
        var english = object(api.author.get(PostingApi.STAFF_POSTINGS + "stale"))
                .getJsonObject("texts")
                .getJsonObject("en");
        var changed = PostingApi.text(
                english.getString("title"),
                english.getString("description"),
                english.getString("body").replace("every night of the year", "every night of the winter"));
        requireStatus(200, api.author.put(PostingApi.STAFF_POSTINGS + "stale/texts/en", api.version("stale"), changed));
        var note = Json.createObjectBuilder().add("en", "In winter only.").build();
        requireStatus(200, api.author.put(PostingApi.STAFF_POSTINGS + "stale/note", api.version("stale"), note));
        api.act(api.author, "stale", "submit");
        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).open("stale", "?show=stale")) {
            assertThat(translationPage.page().locator("#unit-state .unit-status"))
                    .hasAttribute("data-status", "STALE");
            assertThat(translationPage.page().locator("#stale del")).containsText("year");
            assertThat(translationPage.page().locator("#stale ins")).containsText("winter");
            translationPage.assertAccessibleInBothLanguages("stale");
            translationPage.page().click("#still-valid");
            assertThat(translationPage.page().locator("#unit-state .unit-status"))
                    .hasAttribute("data-status", "TRANSLATED");
            assertThat(translationPage.page().locator(".left-to-do")).not().containsText("not finished");
        }
    }

    @Test
    void whoeverMayNotTranslateReadsAndIsToldWhy() {
        for (var reader : List.of("author", "translator")) {
            try (var translationPage = TranslationPageObject.of(reader, Language.EN)) {
                for (var view : List.of("", "?view=whole")) {
                    translationPage.open("policy-analyst", view);
                    assertThat(translationPage.page().locator("#read-only"))
                            .not()
                            .isEmpty();
                    assertThat(translationPage.page().locator("#save")).hasCount(0);
                }
            }
        }
    }

    @Tag("slow")
    @Test
    void thePageHasNoFaultWhereItIsForReadingOnly() {
        for (var reader : List.of("author", "translator")) {
            try (var translationPage = TranslationPageObject.of(reader, Language.EN)) {
                translationPage.open("policy-analyst", "").assertAccessibleInBothLanguages("read-only-" + reader);
                translationPage.open("policy-analyst", "?view=whole");
                translationPage.assertAccessibleInBothLanguages("read-only-whole-" + reader);
            }
        }
    }

    @Tag("slow")
    @Test
    void thePageHasNoFaultInItsPlainStates() {
        try (var translationPage = TranslationPageObject.of("translator", Language.EN)) {
            translationPage.open(ENGLISH, "").assertAccessibleInBothLanguages("english");
            translationPage.open(FRENCH, "").assertAccessibleInBothLanguages("french");
            translationPage.open(ENGLISH, "?view=whole").assertAccessibleInBothLanguages("whole");
            translationPage.open(ENGLISH, "");
            translationPage.page().click("a[href*='counts=yes']");
            assertThat(translationPage.page().locator("#counts tbody tr")).hasCount(6);
            translationPage.page().click("#shortcuts summary");
            translationPage.assertAccessible("counts");
        }
    }

    @Test
    void twoPeopleInOneUnitSeeEachOthersWordsAndNothingIsOverwritten() {
        try (var first = TranslationPageObject.of("translator", Language.EN).unit(ENGLISH, 7);
                var second = TranslationPageObject.of("translator", Language.EN).unit(ENGLISH, 7);
                var other = TranslationPageObject.of("translator", Language.EN).unit(ENGLISH, 8)) {
            first.type("Les mots du premier");
            first.assertSaved();
            other.type("Une autre unité");
            other.assertSaved();

            second.type("Les mots du second");
            assertThat(second.page().locator("#theirs-words")).hasText("Les mots du premier");
            assertThat(second.page().locator("#theirs del")).containsText("premier");
            assertThat(second.page().locator("#theirs ins")).containsText("second");
            assertThat(second.words()).isEqualTo("Les mots du second");
            second.assertAccessible("conflict");
            first.page().reload();
            assertThat(first.words()).as("nothing is overwritten").isEqualTo("Les mots du premier");

            second.page().click("#keep-mine");
            second.assertSaved();
            first.page().reload();
            assertThat(first.words()).isEqualTo("Les mots du second");

            second.type("Encore le second");
            second.assertSaved();
            first.page().focus("#words");
            first.type("Encore le premier");
            assertThat(first.page().locator("#theirs-words")).hasText("Encore le second");
            first.page().click("#take-theirs");
            assertThat(first.page().locator("#words")).hasValue("Encore le second");
        }
    }

    @Test
    void keysGoFromUnitToUnitAndTheFocusGoesWithThem() {
        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).unit(FRENCH, 2)) {
            translationPage.type("Words by keys");
            translationPage.page().keyboard().press("Control+Enter");
            assertThat(translationPage.page().locator("#unit-label")).containsText("Unit 3 ");
            translationPage.assertFieldFocused();
            translationPage.assertAnnounced(Pattern.compile("Unit 2: saved at"));
            translationPage.page().keyboard().press("Alt+ArrowUp");
            assertThat(translationPage.page().locator("#unit-label")).containsText("Unit 2 ");
            translationPage.assertFieldFocused();
            assertThat(translationPage.words()).isEqualTo("Words by keys");
            translationPage.page().keyboard().press("Control+Shift+Enter");
            assertThat(translationPage.page().locator("#unit-label")).containsText("Unit 3 ");
            translationPage.assertFieldFocused();
            translationPage.page().keyboard().press("Alt+0");
            assertThat(translationPage.words()).isNotEmpty();
            translationPage.page().keyboard().press("Control+s");
            translationPage.assertSaved();
            assertThat(translationPage.page().locator("#unit-label")).containsText("Unit 3 ");
        }
    }

    @Test
    void everybodyChoosesTheirOwnShortcuts() {
        try (var translationPage = TranslationPageObject.of("administrator", Language.FR)) {
            translationPage.visitor.open("/fr/personnel/offres/" + ENGLISH + "/traduire");
            var page = translationPage.page();
            page.click("#shortcuts summary");
            assertThat(page.locator("#shortcuts input[type=text]").nth(0)).hasValue("Ctrl+Entrée");
            page.locator("#shortcuts input[type=text]").nth(0).fill("alt + 9");
            page.locator("#shortcuts input[type=text]").nth(1).fill("Alt+9");
            page.click("#shortcuts-save");
            assertThat(page.locator("#messages")).containsText("figure deux fois");
            assertThat(translationPage.visitor.axeViolations()).isEmpty();
            page.locator("#shortcuts input[type=text]").nth(1).fill("x");
            page.click("#shortcuts-save");
            assertThat(page.locator("#messages")).containsText("ne peut pas servir de raccourci");
            page.locator("#shortcuts input[type=text]").nth(1).fill("");
            page.uncheck("#shortcuts-on");
            page.click("#shortcuts-save");
            assertThat(page.locator("#messages .notice-good")).hasCount(1);
            assertThat(page.getAttribute("#desk-words", "data-shortcuts")).isNullOrEmpty();
            page.click("#shortcuts summary");
            assertThat(page.locator("#shortcuts input[type=text]").nth(0)).hasValue("Alt+9");
            page.click("#shortcuts-reset");
            assertThat(page.locator("#messages .notice-good")).hasCount(1);
            assertThat(page.getAttribute("#desk-words", "data-shortcuts")).contains("SAVE_NEXT=Ctrl+Enter");
        }
    }

    @Test
    void aCommentTellsWhomItMentions() {
        try (var translationPage =
                        TranslationPageObject.of("translator", Language.EN).unit(ENGLISH, 2);
                var author = TranslationPageObject.of("author", Language.FR)) {
            translationPage.page().fill("#comment", "Is that the right team, @author?");
            translationPage.page().click("#add-comment");
            assertThat(translationPage.page().locator(".comments li")).hasCount(1);
            translationPage.assertAccessibleInBothLanguages("comments");

            author.visitor.open("/fr/personnel");
            assertThat(author.visitor.axeViolations()).isEmpty();
            author.page().click(".staff-nav a[href='/fr/personnel/notifications']");
            assertThat(author.visitor.axeViolations()).isEmpty();
            var mention = author.page().locator(".notifications .unread a[href*='" + ENGLISH + "'][href*='unit=']");
            mention.click();
            assertThat(author.page().locator(".comments li .words")).hasText("Is that the right team, @author?");
            author.page().click(".resolve");
            assertThat(author.page().locator(".comments li.resolved")).hasCount(1);
            assertThat(author.visitor.axeViolations()).isEmpty();
            author.visitor.open("/fr/personnel/notifications");
            assertThat(mention).hasCount(0);
        }
    }

    @Test
    void withoutScriptEverythingIsSentByButtons() {
        try (var visitor = Visitor.withoutScript(tandem).signIn("translator", Language.EN)) {
            visitor.open("/en/staff/postings/" + FRENCH + "/translate");
            var page = visitor.page();
            page.click(".unit-head a:text-is('Unit 5')");
            page.click("#copy-source");
            assertThat(page.inputValue("#words")).isNotEmpty();
            page.fill("#words", "Without a script");
            page.click("#save-next");
            assertThat(page.locator("#unit-label")).not().containsText("Unit 5 ");
            page.click(".unit-head a:text-is('Unit 5')");
            assertThat(page.inputValue("#words")).isEqualTo("Without a script");
            page.click("#confirm");
            page.click(".unit-head a:text-is('Unit 5')");
            assertThat(page.locator("#unit-state .unit-status")).hasAttribute("data-status", "CONFIRMED");
        }
    }

    @Test
    void theWholeTextIsWrittenAsOneAndMatchedWithTheUnits() {
        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).open(FRENCH, "?view=whole")) {
            var page = translationPage.page();
            page.fill("#title", "Marine safety translator");
            page.click("#save");
            assertThat(page.locator("#messages .notice-good")).hasCount(1);
            translationPage.unit(FRENCH, 1);
            assertThat(translationPage.words()).isEqualTo("Marine safety translator");
        }
    }

    @Test
    void theTwoTextsScrollTogether() {
        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).open("procurement-officer", "?view=whole")) {
            var page = translationPage.page();
            var panes = page.locator(".together");
            var other = "pane => document.querySelectorAll('.together')[1].scrollTop";
            assertThat(panes).hasCount(2);
            panes.first().evaluate("pane => pane.scrollTop = pane.scrollHeight");
            page.waitForFunction("() => { const pane = document.querySelectorAll('.together')[1];"
                    + " return Math.abs(pane.scrollTop - (pane.scrollHeight - pane.clientHeight)) < 2; }");
            panes.first().evaluate("pane => pane.scrollTop = 0");
            page.waitForFunction("() => document.querySelectorAll('.together')[1].scrollTop === 0");
            assertThat(panes.first().evaluate(other)).isEqualTo(0);
        }
    }

    @Test
    void aCodeIsPutAroundTheWordsThatWereMarkedAndAFindingIsMendedByItsButton() {
        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).unit("procurement-officer", 17)) {
            var page = translationPage.page();
            page.fill("#words", "deux ans ou plus");
            page.evaluate("document.getElementById('words').setSelectionRange(9, 11)");
            page.locator(".code").first().click();
            assertThat(translationPage.words()).isEqualTo("deux ans **ou** plus");
            translationPage.assertFieldFocused();

            page.fill("#words", "Deux ans  d'expérience **ou** plus.");
            // A button that is about words which have changed since only looks again; then it is pressed once more.
            Patience.until("the buttons have mended it", () -> {
                page.evaluate("document.querySelector('.mend')?.click()");
                return translationPage.words().equals("Deux ans d’expérience **ou** plus.");
            });
            assertThat(page.locator(".mend")).hasCount(0);
        }
    }

    /**
     * The French text of one of the real postings is held back; the other pairs fill the memory. From the first page on, only keys:
     * what the memory offers is taken, the rest is typed as the French text has it.
     */
    @Tag("slow")
    @Test
    void aRealPostingIsTranslatedAndDeliveredByKeyboardAlone() {
        var pair = RealPostings.pairs().get(REAL);
        var english = SegmentedText.of(pair.en()).blocks();
        var french = SegmentedText.of(pair.fr()).blocks();
        assertThat(french).hasSameSizeAs(english);
        // The other journey brings its own posting into the same portal.
        bringIn(file -> !belongsTo(file, REAL) && !belongsTo(file, JourneyIT.KEY));
        bringIn(file -> belongsTo(file, REAL) && file.toString().contains("/en/"));

        try (var translationPage =
                TranslationPageObject.of("translator", Language.EN).open(REAL, "")) {
            var page = translationPage.page();
            var keyboard = page.keyboard();
            var taken = 0;
            translationPage.assertAccessibleInBothLanguages("suggested");
            page.focus("#words");
            for (var turn = 0; turn <= 2 * english.size() && !isAllTranslated(page); turn++) {
                translationPage.assertFieldFocused();
                var source = page.getAttribute("#desk-words", "data-source");
                var isOffered = !translationPage.words().isEmpty();
                var isSuggested = page.locator(".take").count() > 0;
                if (isOffered || isSuggested) {
                    taken++;
                    keyboard.press(isSuggested ? "Alt+1" : "End");
                    assertThat(page.locator("#words")).not().hasValue("");
                } else {
                    var at = english.stream().map(Block::text).toList().indexOf(source);
                    translationPage.type(french.get(at).text());
                }
                keyboard.press("Control+s");
                translationPage.assertSaved();
                var label = page.textContent("#unit-label");
                if (!isAllTranslated(page)) {
                    keyboard.press("Control+Enter");
                    assertThat(page.locator("#unit-label")).not().hasText(label);
                }
            }
            assertThat(page.locator("#progress-words"))
                    .hasText(english.size() + " of " + english.size() + " units translated");
            assertThat(page.locator(".left-to-do")).hasText("Nothing stands in the way of delivery.");
            System.out.println(
                    REAL + ": " + taken + " of " + english.size() + " units came from the memory, by keyboard alone");
            assertThat(taken).isGreaterThan(english.size() / 3);

            for (var step = 0; step < 300 && !translationPage.focused().equals("deliver"); step++) {
                keyboard.press("Shift+Tab");
            }
            keyboard.press("Enter");
            assertThat(page.locator("#messages .notice-good")).hasCount(1);
            assertThat(page.locator("main .badge").first()).hasAttribute("data-state", "APPROVAL");
        }
    }

    private static boolean isAllTranslated(Page page) {
        var words = page.textContent("#progress-words").split(" ", -1);
        return words[0].equals(words[2]);
    }

    private static void bringIn(Predicate<Path> files) {
        try (var administrator = Visitor.at(tandem).signIn("administrator", Language.EN)) {
            administrator.open("/en/staff/imports");
            var archive = RealPostings.zip(RealPostings.folder("site"), files);
            administrator
                    .page()
                    .setInputFiles("input[type=file]", new FilePayload("site.zip", "application/zip", archive));
            administrator.page().click("#start");
            administrator.page().waitForSelector("#report table");
        }
    }

    private static boolean belongsTo(Path file, String key) {
        try {
            return file.toString().endsWith(".md") && Files.readString(file).contains("translationKey: " + key + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

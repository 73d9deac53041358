package ca.tandem.web;

import static ca.tandem.testing.PostingApi.requireStatus;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests versions of a posting: conflicting ones, an unsaved one, earlier ones that are compared and restored. */
class VersionsIT {

    private static final RunningTandem TANDEM = RunningTandem.samples();

    @Test
    void twoAuthorsKeepBothTheirWordsAndWhatIsNotSavedIsOfferedAgain() {
        var path = "/en/staff/postings/service-designer/edit";
        try (var one = visitor().signIn("author", Language.EN);
                var other = visitor().signIn("author", Language.FR)) {
            var page = one.open(path);
            page.fill("#title-en", "Service designer, accessible services");
            page.fill("#reference", "Mine");
            assertThat(page.locator("#autosave-state")).containsText("Kept for you at");
            one.open(path);
            page.click(".unsaved-work summary");
            assertThat(page.locator(".unsaved-work")).containsText("Title in English, Reference number");
            one.assertAccessible();
            page.click(".unsaved-work a.button");
            assertThat(page.locator("#title-en")).hasValue("Service designer, accessible services");

            var beside = other.open("/fr/personnel/offres/service-designer/rediger");
            beside.fill("#title-en", "Senior service designer");
            beside.fill("#reference", "Theirs");
            beside.fill("#positions", "3");
            beside.click("#save");
            assertThat(beside.locator("#messages .notice-good")).isVisible();

            page.click("#save");
            assertThat(page.locator("#conflict-title")).hasText("You changed this posting in two windows");
            one.assertAccessible();
            assertThat(page.locator(".conflict")).containsText("Positions");
            assertThat(page.locator("#both-TITLE_EN"))
                    .hasValue("Service designer, accessible services / Senior service designer");
            page.click("#save-merged");
            assertThat(page.locator(".error")).hasText("Choose what to keep: Reference number.");
            one.assertAccessible();
            page.check("[name='pick-REFERENCE'][value='THEIRS']");
            page.click("#save-merged");
            assertThat(page.locator("#messages .notice-good")).isVisible();
            assertThat(page.locator("#reference")).hasValue("Theirs");
            assertThat(page.locator("#positions")).hasValue("3");
            assertThat(page.locator("#title-en"))
                    .hasValue("Service designer, accessible services / Senior service designer");
            assertThat(page.locator("#unsaved-work-title")).hasCount(0);
        }
    }

    @Test
    void whatWasTypedIntoANewPostingIsOfferedAgainAsItWasTyped() {
        try (var author = visitor().signIn("author", Language.FR)) {
            var page = author.open("/fr/personnel/nouvelle-offre");
            page.fill("#title-fr", "Gardienne de phare");
            page.fill("#positions", "deux");
            page.fill("#key", "gardienne");
            assertThat(page.locator("#autosave-state")).containsText("Gardé pour vous à");
            author.open("/en/staff/new-posting");
            author.assertAccessible();
            page.click(".unsaved-work a.button");
            assertThat(page.locator("#key")).hasValue("gardienne");
            assertThat(page.locator("#title-fr")).hasValue("Gardienne de phare");
            assertThat(page.locator("#positions")).hasValue("deux");
            assertThat(page.locator("#positions-error")).containsText("whole number");
            author.assertAccessible();
            author.open("/en/staff/new-posting");
            page.click(".unsaved-work input[type=submit]");
            assertThat(page.locator("#messages")).containsText("has been discarded");
            assertThat(page.locator("#unsaved-work-title")).hasCount(0);
        }
    }

    @Test
    void whatIsTypedBeforeTheScriptHasComeIsKept() {
        try (var author = visitor().signIn("author", Language.EN)) {
            var script = author.openBefore("autosave.js", "/en/staff/new-posting");
            author.page().fill("#title-en", "Keeper of slow lines");
            script.run();
            assertThat(author.page().locator("#autosave-state")).containsText("Kept for you at");
            author.open("/en/staff/new-posting");
            author.page().click(".unsaved-work input[type=submit]");
            assertThat(author.page().locator("#messages")).containsText("has been discarded");
        }
    }

    /** Tests a revision of a public posting on the pages of everybody concerned, in every state. */
    @Tag("slow")
    @Test
    void versionsAreComparedAndBroughtBackWithoutAnAccessibilityFaultInAnyState() {
        var key = "marine-engineer";
        var path = "/api/v1/staff/postings/" + key;
        var author = ApiClient.signedIn(TANDEM.address(), "author");
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
            requireStatus(200, author.put(path + "/texts/" + language, posting.getInt("version"), changed));
        }
        var facts = Json.createObjectBuilder(ApiClient.object(author.get(path)).getJsonObject("facts"))
                .add("positions", 17)
                .build();
        // The API reads the facts that it writes.
        requireStatus(
                200,
                author.put(path + "/facts", ApiClient.object(author.get(path)).getInt("version"), facts));

        try (var visitor = visitor().signIn("author", Language.EN)) {
            visitor.open("/en/staff/postings/" + key + "/compare");
            assertThat(visitor.page().locator("#from").inputValue()).isEqualTo("1");
            assertThat(visitor.text("h2 ~ .pair .side-en ins")).contains("2");
            assertThat(visitor.page().locator(".compared h4 ins").count()).isEqualTo(2);
            visitor.assertAccessible();
            visitor.pictures("comparison-en");
            visitor.page().click(".views a:not([aria-current])");
            assertThat(visitor.text(".side-fr .markdown")).contains("## Aussi");
            visitor.assertAccessible();
            visitor.page().click("header .language-link");
            assertThat(visitor.path()).contains("/comparer?from=1&to=2&view=source");
            visitor.assertAccessible();
            visitor.pictures("comparison-source-fr");

            visitor.open("/fr/personnel/offres/" + key + "/comparer?from=2&to=2");
            assertThat(visitor.text("main")).contains("exactement la même chose");
            visitor.assertAccessible();
            visitor.open("/en/staff/postings/" + key);
            visitor.assertAccessible();
            visitor.pictures("revisions-en");
            visitor.page().click("a[href*='to=2.2#restoration']");
            visitor.assertAccessible();
            visitor.page().click("#restore");
            visitor.page().waitForSelector("#messages .notice-good");
            assertThat(visitor.text("tbody tr:has(th:text-is('2.5'))")).contains("from 2.2");
            visitor.assertAccessible();
            visitor.page().check("#note-minor");
            visitor.page().click("#note-save");
            visitor.page().waitForSelector("#messages :text('change note is saved')");
            visitor.open("/en/staff/postings/" + key + "/compare?from=2&to=9");
            assertThat(visitor.page().title()).doesNotContain("Compare");
        }
        act(author, path, "submit");
        act(ApiClient.signedIn(TANDEM.address(), "translator"), path, "deliver");
        try (var visitor = visitor().signIn("approver", Language.FR)) {
            visitor.open("/fr/personnel/offres/" + key + "/approuver");
            assertThat(visitor.page().locator(".changes .side-en ins").count()).isPositive();
            visitor.assertAccessible();
            visitor.pictures("approval-words-fr");
            visitor.page().click(".changes p a");
            assertThat(visitor.path()).endsWith("/comparer?from=1&to=2");
            visitor.open(visitor.path() + ".3");
            assertThat(visitor.text("#refusal")).contains("Approbation");
            visitor.assertAccessible();
        }
    }

    private static void act(ApiClient who, String path, String action) {
        var answer = who.post(
                path + "/actions",
                ApiClient.object(who.get(path)).getInt("version"),
                Json.createObjectBuilder().add("action", action).build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static Visitor visitor() {
        return Visitor.at(TANDEM);
    }
}

package ca.tandem.governance;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Governance of a posting in a browser: change notes, corrections, withdrawal, accepted findings, several postings at once, two authors.
 */
class GovernancePagesIT {

    private static final RunningTandem TANDEM = RunningTandem.shared();
    private static final PostingApi API = new PostingApi(TANDEM);

    @Tag("slow")
    @Test
    void inTheBrowserANoteIsWrittenAFactCorrectedAndAPostingWithdrawn() {
        try (var author = visitor("author", Language.EN)) {
            author.open("/en/staff/postings/web-developer");
            assertThat(author.page().inputValue("#note-en")).isEqualTo("The term has been extended by six months.");
            author.page().fill("#note-fr", "");
            author.page().click("#note-save");
            assertThat(author.page().locator("#note-label ~ dl")).containsText("Not written yet");
            author.assertAccessible("governance-note");
            author.page().fill("#note-fr", "La durée du contrat est prolongée de six mois.");
            author.page().click("#note-save");
            assertThat(author.page().locator("#note-label ~ dl")).containsText("prolongée de six mois");

            author.open("/en/staff/postings/network-technician");
            author.page().click("text=Correct the closing or the place to apply");
            author.page().fill("#correct-on", "2031-02-30");
            author.page().click("#correct");
            assertThat(author.page().locator("#correct-on-error")).isVisible();
            author.page().fill("#correct-on", "2031-02-28");
            author.page().fill("#correct-reason", "The ferry does not run.");
            author.assertAccessible("governance-correction-form");
            author.page().click("#correct");
            assertThat(author.page().locator("#correction")).containsText("The ferry does not run.");
            assertThat(author.page().locator("#correction-accept")).hasCount(0);
        }
        try (var approver = visitor("approver", Language.FR)) {
            approver.open("/fr/personnel");
            assertThat(approver.page().locator("section[aria-labelledby=corrections]"))
                    .containsText("The ferry does not run.");
            approver.assertAccessible("governance-watch-list");
            approver.open("/fr/personnel/taches");
            assertThat(approver.page().locator("section[aria-labelledby=corrections]"))
                    .containsText("The ferry does not run.");
            approver.assertAccessible("governance-tasks-correction");
            approver.open("/fr/personnel/offres/network-technician");
            approver.assertAccessible("governance-correction");
            approver.page().click("#correction-accept");
            assertThat(approver.page().locator("#correction")).hasCount(0);
            assertThat(approver.page().locator("body")).containsText("28 février 2031");
        }
        try (var administrator = visitor("administrator", Language.FR)) {
            administrator.open("/fr/personnel/offres/communications-student");
            administrator.page().click("summary:text-is('Retirer')");
            administrator.page().fill("#reason-withdraw", "Doublon");
            administrator.page().fill("#withdraw-fr", "Cette offre a été publiée par erreur.");
            administrator.page().click("#do-withdraw");
            assertThat(administrator.page().locator("#messages")).containsText("Anglais");
            assertThat(administrator.page().inputValue("#withdraw-fr"))
                    .isEqualTo("Cette offre a été publiée par erreur.");
            administrator.assertAccessible("governance-withdraw-form");
            administrator.page().fill("#withdraw-en", "This posting was published by mistake.");
            administrator.page().click("#do-withdraw");
            administrator.assertAccessible("governance-withdrawn-staff");
            administrator.open("/fr/personnel/offres/procurement-officer");
            administrator.assertAccessible("governance-emergency-form");
        }
        try (var reader = Visitor.at(TANDEM)) {
            for (var address : List.of("/en/jobs/network-technician", "/en/jobs/communications-student")) {
                reader.open(address);
                reader.assertAccessible("governance-reader" + address.replace('/', '-'));
            }
            assertThat(reader.page().locator("main")).containsText("This posting was published by mistake.");
        }
    }

    @Test
    void inTheBrowserAWarningIsAcceptedAndOpenedAgain() {
        API.draft("doubtful", facts());
        API.act(API.author, "doubtful", "submit");
        var text = PostingApi.text(
                "Garde de doubtful",
                "Veillez sur les feux de nos ports pour les navires.",
                "## Ce que vous ferez\n\nVous veillerez sur les  feux du port et vous noterez dans le"
                        + " journal de la station ce que vous voyez, chaque nuit de l’année.\n");
        requireStatus(200, API.translator.put(STAFF_POSTINGS + "doubtful/texts/fr", API.version("doubtful"), text));
        API.act(API.translator, "doubtful", "deliver");
        try (var approver = visitor("approver", Language.EN)) {
            approver.open("/en/staff/postings/doubtful/approve");
            var page = approver.page();
            var open = page.locator("#mend-form > ul.findings > li[data-severity=WARNING]");
            var before = open.count();
            assertThat(before).isPositive();
            page.click("summary:text-is('Accept a finding')");
            page.click("#accept");
            assertThat(page.locator("#accept-reason-error")).isVisible();
            page.fill("#accept-reason", "The organisation writes it so.");
            approver.assertAccessible("governance-accept-form");
            page.click("#accept");
            assertThat(page.locator("#accepted-label")).isVisible();
            assertThat(open).hasCount(before - 1);
            approver.assertAccessible("governance-accepted");
            page.click("#reopen-form input[type=submit]");
            assertThat(page.locator("#accepted-label")).hasCount(0);
            assertThat(open).hasCount(before);
        }
    }

    @Test
    void inTheBrowserAnErrorOfJudgementIsAcceptedByTwoPeople() {
        API.draft("moved", facts());
        var english = PostingApi.text(
                "Keeper of moved",
                "Keep the lights of our harbours burning for the ships.",
                PostingApi.ENGLISH_BODY + "\nThe station opens on March 3, 2031, and again on May 3, 2031.\n");
        requireStatus(200, API.author.put(STAFF_POSTINGS + "moved/texts/en", API.version("moved"), english));
        API.act(API.author, "moved", "submit");
        var french = PostingApi.text(
                "Garde de moved",
                "Veillez sur les feux de nos ports pour les navires.",
                PostingApi.FRENCH_BODY + "\nLa station ouvre le 4 mars 2031, puis le 5 mai 2031.\n");
        requireStatus(200, API.translator.put(STAFF_POSTINGS + "moved/texts/fr", API.version("moved"), french));
        try (var translator = visitor("translator", Language.EN)) {
            translator.open("/en/staff/postings/moved/translate");
            translator.assertAccessible("judged-desk");
            translator.page().click("#delivery-now a[href$='#findings-label']");
            accept(translator, "Accept a finding", "The ferry comes a day later.");
            translator.assertAccessible("judged-once");
            translator.open("/en/staff/postings/moved/translate");
            translator.page().click("#deliver");
            assertThat(translator.page().locator("main .meta [data-state]").first())
                    .hasAttribute("data-state", "APPROVAL");
        }
        try (var approver = visitor("approver", Language.FR)) {
            approver.open("/fr/personnel/offres/moved/approuver");
            assertThat(approver.page().locator("#approve")).hasCount(0);
            approver.assertAccessible("judged-approval");
            accept(approver, "Accepter un constat", "J’ai demandé au capitaine.");
            approver.assertAccessible("judged-twice");
            approver.page().click("#approve");
            assertThat(approver.page().locator("#published a")).hasCount(2);
        }
    }

    @Test
    void inTheBrowserAllFindingsOfAKindAreMendedAndItIsUndoneInOneStep() {
        API.draft("mended", facts());
        var english = PostingApi.text(
                "Keeper of mended",
                "Keep the lights  of our harbours burning  for the ships.",
                PostingApi.ENGLISH_BODY + "\nThe station  is small.\n");
        requireStatus(200, API.author.put(STAFF_POSTINGS + "mended/texts/en", API.version("mended"), english));
        try (var author = visitor("author", Language.FR)) {
            author.open("/fr/personnel/offres/mended/rediger");
            var page = author.page();
            page.fill("#title-en", "Keeper  of the mended lights");
            author.assertAccessible("mend-editor");
            page.click("button[name=mend]");
            assertThat(page.locator("#mended")).containsText("4 endroits ont été corrigés.");
            assertThat(page.locator("#title-en")).hasValue("Keeper of the mended lights");
            assertThat(page.locator("#body-en")).hasValue(Pattern.compile("The station is small\\."));
            author.assertAccessible("mend-editor-mended");
            page.fill("#title-en", "Keeper of lights");
            page.click("button[name=undo-mend]");
            assertThat(page.locator("#messages")).containsText("ne s’annule plus");
            assertThat(page.locator("#title-en")).hasValue("Keeper of lights");
            page.fill("#title-en", "Keeper of the mended lights");
            page.click("button[name=undo-mend]");
            assertThat(page.locator("#messages")).containsText("La correction est annulée.");
            assertThat(page.locator("#title-en")).hasValue("Keeper  of the mended lights");
            page.click("button[name=mend]");
            assertThat(page.locator("#mended")).isVisible();
            page.click("#submit");
            assertThat(page.locator("main .meta [data-state]").first()).hasAttribute("data-state", "TRANSLATION");
        }
        var french = PostingApi.text(
                "Garde d'îles",
                "Veillez sur l'île et sur l’eau d'ici.",
                PostingApi.FRENCH_BODY + "\nLa station d'ici est petite.\n");
        requireStatus(200, API.translator.put(STAFF_POSTINGS + "mended/texts/fr", API.version("mended"), french));
        try (var translator = visitor("translator", Language.EN)) {
            var page = translator.page();
            for (var address : List.of("/en/staff/postings/mended", "/en/staff/postings/mended/approve")) {
                translator.open(address);
                page.click("button[name=mend][value='french.apostrophe FR']");
                assertThat(page.locator("#mended")).containsText("4 places were mended.");
                translator.assertAccessible("mended" + address.replace('/', '-'));
                page.click("button[name=undo-mend]");
                assertThat(page.locator("#messages")).containsText("The mend is undone.");
            }
            translator.open("/en/staff/postings/mended/translate?view=whole");
            page.fill("#description", "Veillez sur l'île d'ici.");
            page.click("button[name=mend][value='french.apostrophe FR']");
            assertThat(page.locator("#mended")).containsText("4 places were mended.");
            assertThat(page.locator("#description")).hasValue("Veillez sur l’île d’ici.");
            translator.assertAccessible("mend-whole");
            page.click("button[name=undo-mend]");
            assertThat(page.locator("#description")).hasValue("Veillez sur l'île d'ici.");
            page.fill("#title", "Garde d'îles et d'eau");
            page.press("#title", "Enter");
            assertThat(page.locator("#messages .notice-good")).isVisible();
            assertThat(page.locator("#title")).hasValue("Garde d'îles et d'eau");
            translator.open("/en/staff/postings/mended/translate");
            page.click("button[name=mend][value='french.apostrophe FR']");
            assertThat(page.locator("#mended")).containsText("5 places were mended.");
            assertThat(page.locator("#words")).hasValue("Garde d’îles et d’eau");
            translator.assertAccessible("mend-desk");
            page.click("button[name=undo-mend]");
            assertThat(page.locator("#words")).hasValue("Garde d'îles et d'eau");
        }
    }

    /** Accepts the findings of the first kind, which are the errors. */
    private static void accept(Visitor visitor, String summary, String reason) {
        visitor.page().click("summary:text-is('" + summary + "')");
        visitor.page().fill("#accept-reason", reason);
        visitor.page().click("#accept");
        assertThat(visitor.page().locator("#messages .notice-good")).isVisible();
        assertThat(visitor.page().locator("main")).containsText(reason);
    }

    @Test
    void inTheBrowserSeveralPostingsAreArchivedAndEachSaysWhatBecameOfIt() {
        API.published("several-one", facts());
        API.published("several-two", facts());
        API.delivered("several-three", facts());
        try (var administrator = visitor("administrator", Language.EN)) {
            administrator.open("/en/staff/postings?q=several");
            var page = administrator.page();
            page.click("summary:text-is('Archive, restore or withdraw several')");
            page.fill("#batch-reason", "The competition is over.");
            page.click("#batch-start");
            assertThat(page.locator("#messages")).containsText("Tick at least one posting first");
            assertThat(page.locator("#batch-reason")).hasValue("The competition is over.");
            for (var tick : page.locator("input[name=chosen]").all()) {
                tick.check();
            }
            administrator.assertAccessible("governance-several-form");
            page.click("#batch-start");
            assertThat(page.locator("#report .lead")).hasText("2 of 3 done");
            assertThat(page.locator("#report tbody tr").first()).containsText("several-three");
            assertThat(page.locator("#report tbody tr").first()).containsText("Not done");
            administrator.assertAccessible("governance-several-done");
            page.click("header .language-link");
            assertThat(page.locator("#report .lead")).hasText("2 sur 3 traitées");
        }
        assertThat(page("/fr/emplois/garde-de-several-one")).contains("notice-archived");
        assertThat(API.staffView("several-three").getString("state")).isEqualTo("APPROVAL");
    }

    @Tag("slow")
    @Test
    void inTheBrowserEachOfTwoAuthorsSeesTheOtherAndBothTheirWordsStay() {
        API.draft("shared", facts());
        Invitation.open(TANDEM, "noah", "Noah Tremblay", "AUTHOR", "TRANSLATOR");
        try (var one = visitor("author", Language.EN);
                var other = visitor("noah", Language.FR)) {
            var page = one.open("/en/staff/postings/shared/edit");
            assertThat(page.locator("#presence")).isEmpty();
            var beside = other.open("/fr/personnel/offres/shared/rediger");
            assertThat(beside.locator("#presence")).containsText("Geneviève Thibodeau travaille à cette offre depuis");
            assertThat(page.locator("#presence")).containsText("Noah Tremblay is editing this, since");
            one.assertAccessible("governance-presence");
            page.fill("#body-en", "A line of mine.\n\n" + page.inputValue("#body-en"));
            page.fill("#positions", "2");
            page.click("#save");
            assertThat(page.locator("#messages .notice-good")).isVisible();

            beside.fill("#body-en", beside.inputValue("#body-en") + "\nUne ligne de Noah.\n");
            beside.fill("#reference", "N-1");
            beside.click("#save");
            assertThat(beside.locator("#messages")).containsText("Geneviève Thibodeau a enregistré cette offre");
            assertThat(beside.locator("#both-BODY_EN"))
                    .hasValue(Pattern.compile("A line of mine\\.[\\s\\S]+Une ligne de Noah\\.\\s*"));
            other.assertAccessible("governance-meeting");
            beside.click("#apply-merge");
            assertThat(beside.locator("#messages")).containsText("pas encore enregistrées");
            assertThat(beside.locator("#positions")).hasValue("2");
            other.assertAccessible("governance-settled");
            beside.click("#submit");
            assertThat(beside.locator("#messages .notice-good")).isVisible();
            assertThat(page.locator("#presence")).isEmpty();

            beside.navigate(TANDEM.address() + "/en/staff/postings/shared/translate");
            try (var translator = visitor("translator", Language.EN)) {
                translator.open("/en/staff/postings/shared/translate");
                assertThat(translator.page().locator("#presence")).containsText("Noah Tremblay is editing this");
            }
        }
        assertThat(API.staffView("shared").getString("state")).isEqualTo("TRANSLATION");
        assertThat(API.staffView("shared").toString()).contains("A line of mine.", "Une ligne de Noah.", "N-1");
    }

    /** Returns a reader's page with ordinary spaces in place of no-break spaces. */
    private static String page(String address) {
        return requireStatus(200, API.reader.get(address)).body().replace('\u00a0', ' ');
    }

    private static JsonObjectBuilder facts() {
        return Json.createObjectBuilder().add("closes", "2030-06-30").add("zone", "America/Halifax");
    }

    private static Visitor visitor(String who, Language language) {
        return Visitor.at(TANDEM).signIn(who, language);
    }
}

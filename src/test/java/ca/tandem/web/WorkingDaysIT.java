package ca.tandem.web;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests a day at work of an author, a translator, an approver and an administrator, each in the browser; the others work by the API. */
class WorkingDaysIT {

    private static RunningTandem tandem;
    private static PostingApi api;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.shared();
        api = new PostingApi(tandem);
    }

    @Test
    void anAuthorWritesMendsWhatCameBackRevisesWhatIsPublicAndAsksForACorrection() {
        var place = "/fr/personnel/offres/gardien-du-phare";
        try (var author = at("author", Language.FR)) {
            var page = author.page();
            author.open("/fr/personnel/nouvelle-offre");
            page.selectOption("#source", "FR");
            page.fill("#title-fr", "Gardien du phare");
            page.fill("#description-fr", "Veillez sur les feux de nos ports pour les navires.");
            page.fill("#body-fr", body("Vous veillerez sur les feux du port et vous noterez ce que vous voyez."));
            page.fill("#closes-on", "30 février");
            page.click("#save");
            assertThat(page.locator("#closes-on-error")).isVisible();
            assertThat(page.locator("#title-fr")).hasValue("Gardien du phare");
            page.fill("#closes-on", "2031-03-31");
            page.click("#save");
            assertThat(page.locator("#messages .notice-good")).isVisible();
            assertThat(api.staffView("gardien-du-phare").getString("state")).isEqualTo("DRAFT");

            author.open(place);
            takeAction(page, "submit", null);
            isIn(page, "TRANSLATION");
            page.fill("#edition-comment", "Le féminin suit, @translator.");
            page.click("#add-comment");
            assertThat(page.locator("main")).containsText("Le féminin suit");

            api.act(
                    api.translator,
                    "gardien-du-phare",
                    Json.createObjectBuilder()
                            .add("action", "return")
                            .add("to", "DRAFT")
                            .add("reason", "Which harbour?"));
            author.open("/fr/personnel/notifications");
            assertThat(page.locator(".notifications li").first()).containsText("Which harbour?");
            page.locator(".notifications li h2 a").first().click();
            assertThat(page).hasURL(tandem.address() + place + "/rediger");
            page.waitForLoadState();
            page.fill(
                    "#body-fr",
                    body("Vous veillerez sur les feux du port d’Halifax et vous noterez ce que vous voyez."));
            page.click("#save");
            assertThat(page.locator("#messages .notice-good")).isVisible();
            author.open(place + "/comparer");
            assertThat(page.locator(".side-fr ins").first()).containsText("Halifax");
            author.open(place);
            takeAction(page, "submit", null);
            isIn(page, "TRANSLATION");

            api.published("quay", closing("2031-05-31"));
            author.open("/fr/personnel/offres/quay");
            takeAction(page, "revise", "Le contrat est prolongé.");
            isIn(page, "DRAFT");
            page.fill("#note-en", "The contract is longer.");
            page.fill("#note-fr", "Le contrat est plus long.");
            page.click("#note-save");
            assertThat(page.locator("#note-label ~ dl")).containsText("plus long");
            takeAction(page, "discard", "Ce n’était pas nécessaire.");
            assertThat(page.locator("#messages .notice-good")).isVisible();
            author.open("/fr/personnel/offres/quay");
            page.click("text=Corriger la clôture");
            page.fill("#correct-on", "2031-06-30");
            page.fill("#correct-reason", "Le quai est fermé en mai.");
            page.click("#correct");
            assertThat(page.locator("#correction")).containsText("Le quai est fermé en mai.");
            assertThat(page.locator("#correction-accept")).hasCount(0);
        }
        assertThat(api.staffView("quay").getJsonObject("facts").getString("closes"))
                .startsWith("2031-05-31");
    }

    @Test
    void aTranslatorTakesATaskAsksAboutAUnitAndHandsOver() {
        api.draft("mooring", Json.createObjectBuilder());
        api.act(api.author, "mooring", "submit");
        var place = "/en/staff/postings/mooring";
        try (var translator = at("translator", Language.EN)) {
            var page = translator.page();
            translator.open("/en/staff/tasks");
            page.locator("button[name=take][value$=' mooring']").click();
            assertThat(page.locator("section[aria-labelledby=mine]")).containsText("Keeper of mooring");
            translator.open(place + "/translate");
            assertThat(page.locator("#unit-label")).containsText("Unit 1 ");
            page.waitForLoadState();
            page.fill("#comment", "A person or a device, @author?");
            page.click("#add-comment");
            assertThat(page.locator("#comments-now")).containsText("A person or a device");
            translator.open(place + "/translate?view=whole");
            page.fill("#title", "Garde de mooring");
            page.fill("#description", "Veillez sur les feux de nos ports pour les navires.");
            page.fill(
                    "#body",
                    "## Ce que vous ferez\n\nVous veillerez sur les feux du port et vous noterez dans le journal de la"
                            + " station ce que vous voyez, chaque nuit de l’année.\n");
            page.click("#deliver");
            assertThat(page.locator("#messages .notice-good")).isVisible();
            translator.open(place);
            isIn(page, "APPROVAL");
            translator.open(place + "/approve");
            assertThat(page.locator("#approve")).hasCount(0);
        }
        try (var author = at("author", Language.FR)) {
            author.open("/fr/personnel/notifications");
            assertThat(author.page().locator(".notifications")).containsText("A person or a device, @author?");
        }
    }

    @Test
    void anApproverReturnsSchedulesTakesBackAndPublishesBothLanguages() {
        api.delivered("breakwater", closing("2031-09-30"));
        var place = "/fr/personnel/offres/breakwater";
        try (var approver = at("approver", Language.FR)) {
            var page = approver.page();
            approver.open("/fr/personnel");
            assertThat(page.locator("main")).containsText("Garde de breakwater");
            approver.open(place + "/approuver");
            assertThat(page.locator("#closes")).containsText("30 septembre 2031");
            page.check("input[value=TRANSLATION]");
            page.fill("#reason", "Le titre français est incomplet.");
            page.click("#send-back");
            approver.open(place);
            isIn(page, "TRANSLATION");

            var text = PostingApi.text(
                    "Garde du brise-lames",
                    "Veillez sur les feux de nos ports pour les navires.",
                    api.staffView("breakwater")
                            .getJsonObject("texts")
                            .getJsonObject("fr")
                            .getString("body"));
            requireStatus(
                    200, api.translator.put(STAFF_POSTINGS + "breakwater/texts/fr", api.version("breakwater"), text));
            api.act(api.translator, "breakwater", "deliver");

            approver.open(place + "/approuver");
            page.check("input[name='when'][value=true]");
            page.fill("#date", "2032-01-05");
            page.fill("#time", "8 h 30");
            page.click("#approve");
            assertThat(page.locator("#messages")).isVisible();
            isIn(page, "APPROVAL");
            page.fill("#date", "2031-01-05");
            page.click("#approve");
            assertThat(page.locator("#scheduled")).containsText("5 janvier 2031");
            assertThat(page.locator("#scheduled")).containsText("30 septembre 2031");
            page.fill("#unschedule-reason", "Plus tôt.");
            page.click("#unschedule");
            isIn(page, "APPROVAL");
            page.click("#approve");
            assertThat(page.locator("#published a")).hasCount(2);
        }
        assertThat(api.reader.get("/fr/emplois/garde-du-brise-lames").statusCode())
                .isEqualTo(200);
        assertThat(api.reader.get("/en/jobs/keeper-of-breakwater").statusCode()).isEqualTo(200);
    }

    @Test
    void aTypedMomentChoosesLaterAndOneBesideNowIsAClearErrorWithAndWithoutScript() {
        api.delivered("foghorn", closing("2031-09-30"));
        var place = "/en/staff/postings/foghorn/approve";
        try (var approver = Visitor.withoutScript(tandem).signIn("approver", Language.EN)) {
            var page = approver.page();
            approver.open(place);
            assertThat(page.locator("input[name=when]:checked")).hasCount(0);
            page.check("input[name=when][value=false]");
            page.fill("#date", "2031-03-15");
            page.fill("#time", "09:00");
            page.fill("#note", "A remark that took a while");
            page.click("#approve");
            isIn(page, "APPROVAL");
            assertThat(page.locator("#messages"))
                    .containsText("You chose “Now”, and also typed a moment: March 15, 2031");
            assertThat(page.locator("input[name=when][value=false]")).isChecked();
            assertThat(page.locator("#date")).hasValue("2031-03-15");
            assertThat(page.locator("#time")).hasValue("09:00");
            assertThat(page.locator("#note")).hasValue("A remark that took a while");

            approver.open(place);
            page.fill("#time", "09:00");
            page.click("#approve");
            isIn(page, "APPROVAL");
            assertThat(page.locator("#date-error")).isVisible();
            page.fill("#date", "2020-03-15");
            page.click("#approve");
            isIn(page, "APPROVAL");
            assertThat(page.locator("#date-error")).containsText("has passed");
            page.fill("#date", "2031-03-15");
            page.click("#approve");
            assertThat(page.locator("#scheduled")).containsText("March 15, 2031");
            page.fill("#unschedule-reason", "Once more, with script.");
            page.click("#unschedule");
            isIn(page, "APPROVAL");
        }
        try (var approver = at("approver", Language.EN)) {
            var page = approver.page();
            approver.open(place);
            page.waitForLoadState();
            page.locator("#date").pressSequentially("2031");
            assertThat(page.locator("input[name=when][value=true]")).isChecked();
            page.fill("#date", "");
            assertThat(page.locator("input[name=when]:checked")).hasCount(0);
            page.fill("#date", "2031-03-16");
            page.fill("#time", "09:00");
            page.check("input[name=when][value=false]");
            page.click("#approve");
            isIn(page, "APPROVAL");
            assertThat(page.locator("#messages")).containsText("March 16, 2031");
            page.fill("#date", "");
            page.fill("#time", "");
            page.check("input[name=when][value=false]");
            page.click("#approve");
            assertThat(page.locator("#published a")).hasCount(2);
        }
    }

    @Test
    void anApprovalForAMomentThatIsNoneOrHasPassedPublishesNothing() {
        api.delivered("windlass", closing("2031-09-30"));
        var attempts = List.of(
                Map.entry(400, approve("")),
                Map.entry(400, approve("soon")),
                Map.entry(400, approve("2027-01-01")),
                Map.entry(400, approve("2027-01-01T09:00")),
                Map.entry(400, approve("+12027-01-01T09:00:00Z")),
                Map.entry(422, approve("2020-01-01T09:00:00Z")),
                Map.entry(422, approve("2031-10-01T04:00:00Z")),
                Map.entry(422, approve("2030-01-01T09:00:00Z").add("to", "DRAFT")),
                Map.entry(422, because("return").add("to", "DRAFT").add("at", "2030-01-01T09:00:00Z")));
        for (var attempt : attempts) {
            var answer = api.attempt(api.approver, "windlass", attempt.getValue());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(attempt.getKey());
        }
        assertThat(api.staffView("windlass").getString("state")).isEqualTo("APPROVAL");
        var scheduled = api.act(api.approver, "windlass", approve("2031-10-01T03:59:59Z"));
        assertThat(scheduled.getString("state")).isEqualTo("SCHEDULED");
    }

    private static JsonObjectBuilder approve(String at) {
        return Json.createObjectBuilder().add("action", "approve").add("at", at);
    }

    private static JsonObjectBuilder because(String action) {
        return Json.createObjectBuilder().add("action", action).add("reason", "Because of " + action);
    }

    @Test
    void anAdministratorOpensAnAccountPublishesInAnEmergencyArchivesRestoresAndAnswersForTheRecord() {
        api.delivered("siren", Json.createObjectBuilder());
        try (var administrator = at("administrator", Language.EN)) {
            var page = administrator.page();
            // Whose roles change is signed out: none of the demo's people, with whom other classes work.
            Invitation.open(tandem, "deckhand", "Dot Deckhand", "AUTHOR");
            administrator.open("/en/staff/accounts/deckhand");
            page.check("input[type=checkbox][value=APPROVER]");
            page.click("#change");
            assertThat(page.locator("#messages .notice-good")).isVisible();
            page.uncheck("input[type=checkbox][value=APPROVER]");
            page.click("#change");
            assertThat(page.locator("#messages .notice-good")).isVisible();

            administrator.open("/en/staff/postings/siren");
            takeAction(page, "emergency", "A storm is coming.");
            isIn(page, "PUBLISHED");
            administrator.open("/en/staff");
            assertThat(page.locator("main")).containsText("Keeper of siren");
            api.act(api.approver, "siren", Json.createObjectBuilder().add("action", "confirm"));
            administrator.open("/en/staff/postings/siren");
            takeAction(page, "archive", "The storm is over.");
            isIn(page, "ARCHIVED");
            assertThat(page.locator("main")).containsText("The storm is over.");
            takeAction(page, "restore", "It comes back.");
            isIn(page, "PUBLISHED");

            administrator.open("/en/staff/postings/siren/record");
            assertThat(page.locator("main"))
                    .containsText("Nobody beforehand, as in an emergency; afterwards by Priya Raman");
            administrator.open("/en/staff/record");
            page.click("#verify");
            assertThat(page.locator("#messages .notice-good")).containsText("The record is whole");
        }
    }

    private static Visitor at(String name, Language language) {
        return Visitor.at(tandem).signIn(name, language);
    }

    private static JsonObjectBuilder closing(String day) {
        return Json.createObjectBuilder().add("closes", day).add("zone", "America/Toronto");
    }

    private static String body(String sentence) {
        return "## Ce que vous ferez\n\n" + sentence
                + " Vous travaillerez chaque nuit de l’année, par tous les temps.\n";
    }

    /** Takes an action on the posting's page. */
    private static void takeAction(Page page, String action, String reason) {
        page.waitForLoadState();
        page.click("#action-" + action + " >> xpath=preceding-sibling::summary");
        if (reason != null) {
            page.fill("#reason-" + action, reason);
        }
        page.click("#do-" + action);
    }

    private static void isIn(Page page, String state) {
        assertThat(page.locator("main .badge").first()).hasAttribute("data-state", state);
    }
}

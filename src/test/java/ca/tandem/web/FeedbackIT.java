package ca.tandem.web;

import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.Locator;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the page on which readers say what is wrong with the language of a posting, and what staff see of it. */
class FeedbackIT {

    private static final RunningTandem TANDEM = RunningTandem.shared();
    private static final PostingApi API = new PostingApi(TANDEM);
    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");
    private static final String KEY = "told-by-readers";
    private static final String ENGLISH = "/en/jobs/keeper-of-" + KEY;
    private static final String FRENCH = "/fr/emplois/garde-de-" + KEY;

    private final RawClient client = RawClient.at(TANDEM);

    @BeforeAll
    static void publish() {
        API.published(KEY, Json.createObjectBuilder());
    }

    @Test
    void whatReadersSayOfTheLanguageStandsOnItsUnitForStaff() {
        try (var reader = Visitor.withoutScript(TANDEM)) {
            reader.open(ENGLISH);
            reader.page().click("a[href='" + ENGLISH + "/report']");
            assertThat(reader.text("h1")).isEqualTo("What is wrong with this text?");
            reader.page().fill("#passage", "write about what you see in the log");
            reader.page().selectOption("#kind", "MEANING");
            reader.page().click("#send");
            assertThat(reader.page().title()).startsWith("Not sent yet: ");
            assertThat(reader.text("#words-error")).isEqualTo("Write what is wrong with the text.");
            assertThat(reader.page().inputValue("#passage")).isEqualTo("write about what you see in the log");
            assertThat(reader.page().inputValue("#kind")).isEqualTo("MEANING");
            reader.page().fill("#words", "The French says <b>journal</b>.");
            reader.page().click("#send");
            assertThat(reader.text("h1")).isEqualTo("Thank you: the team has it now");
            assertThat(reader.cookies()).isEmpty();

            reader.open(FRENCH);
            reader.page().click("a[href='" + FRENCH + "/signaler']");
            reader.page().fill("#passage", "un passage qui n’est nulle part");
            reader.page().fill("#words", "Il manque une phrase.");
            reader.page().click("#send");
            assertThat(reader.text("h1")).isEqualTo("Merci. L’équipe a reçu votre message.");
        }
        try (var staff = Visitor.at(TANDEM).signIn("translator", Language.FR)) {
            staff.open("/fr/personnel/notifications");
            assertThat(staff.text("main")).contains("Une personne du public l’a commentée.");
            staff.open("/fr/personnel/offres/" + KEY);
            assertThat(staff.text("main"))
                    .contains(
                            "Une personne du public",
                            "Du public",
                            "Les deux langues ne disent pas la même chose",
                            "The French says <b>journal</b>.",
                            "Il manque une phrase.");
            assertThat(staff.page()
                            .locator("main q[lang='en-CA']")
                            .filter(new Locator.FilterOptions().setHasText("write about what you see in the log"))
                            .count())
                    .isEqualTo(1);
            staff.assertAccessible("feedback-staff-fr");
        }
    }

    @Test
    void whatReadersSayStandsBesideTheSameWordsOfARevision() {
        var key = "revised-for-readers";
        API.published(key, Json.createObjectBuilder());
        var said = "words=Le+mot+juste+serait+registre.&passage=vous+noterez+dans+le+journal&kind=SPELLING";
        assertThat(client.send("POST", "/fr/emplois/garde-de-" + key + "/signaler", FORM, said)
                        .status())
                .isEqualTo(303);
        API.act(API.author, key, "revise");
        var note = Json.createObjectBuilder().add("en", "A word was wrong.").build();
        requireStatus(200, API.author.put(STAFF_POSTINGS + key + "/note", API.version(key), note));
        API.act(API.author, key, "submit");
        var units = ApiClient.array(API.translator.get(STAFF_POSTINGS + key + "/units"))
                .getValuesAs(JsonObject.class);
        try (var staff = Visitor.at(TANDEM).signIn("translator", Language.FR)) {
            for (var unit : units) {
                staff.open("/fr/personnel/offres/" + key + "/traduire?unit=" + unit.getString("id"));
                var comments = staff.text("#comments-now");
                if (unit.getString("source").startsWith("You will keep the lights")) {
                    assertThat(comments)
                            .contains(
                                    "Une personne du public",
                                    "Orthographe ou grammaire",
                                    "Le mot juste serait registre.");
                    staff.assertAccessible("feedback-desk-fr");
                } else {
                    assertThat(comments).doesNotContain("Le mot juste");
                }
            }
        }
    }

    @Test
    void thePageHasNoAccessibilityFaultInAnyStateAndEitherLanguage() {
        for (var language : Language.values()) {
            var path = language == Language.EN ? ENGLISH + "/report" : FRENCH + "/signaler";
            try (var reader = Visitor.at(TANDEM)) {
                reader.open(path + "?passage=x%0Ay");
                assertThat(reader.page().inputValue("#passage")).isEqualTo("x\ny");
                reader.assertAccessible("feedback-" + language.tag());
                reader.page().click("#send");
                assertThat(reader.page().locator("#words:focus").count()).isEqualTo(1);
                reader.assertAccessible("feedback-wrong-" + language.tag());
                for (var done : List.of("taken", "enough")) {
                    reader.open(path + "?done=" + done);
                    reader.assertAccessible("feedback-" + done + "-" + language.tag());
                }
            }
        }
    }

    @Test
    void whereMailIsSentAnAddressForTheAnswerCanBeLeft() {
        try (var reader = Visitor.at(TANDEM)) {
            reader.open(ENGLISH + "/report");
            assertThat(reader.page().locator("#address").count()).isZero();
        }
        try (var reader = Visitor.at(RunningTandem.samples())) {
            reader.open("/en/jobs/web-developer");
            for (var language : Language.values()) {
                reader.page().click("#feedback");
                assertThat(reader.page().locator("#address").getAttribute("autocomplete"))
                        .isEqualTo("email");
                reader.page().fill("#words", "x");
                reader.page().fill("#address", "ada at example.org");
                reader.page().click("#send");
                assertThat(reader.page().locator("#address:focus").count()).isEqualTo(1);
                assertThat(reader.text("#address-error")).contains("254");
                assertThat(reader.page().inputValue("#address")).isEqualTo("ada at example.org");
                reader.assertAccessible("feedback-address-" + language.tag());
                reader.open("/en/jobs/web-developer");
                reader.page().click("header .language-link");
            }
        }
    }

    @Test
    void whatIsSelectedInTheTextGoesAlong() {
        try (var reader = Visitor.at(TANDEM)) {
            reader.open(FRENCH);
            reader.page().locator(".rendered p").first().selectText();
            reader.page().waitForSelector("#feedback[href*='passage']");
            reader.page().click("#feedback");
            assertThat(reader.page().inputValue("#passage")).startsWith("Vous veillerez sur les feux du port");
        }
    }

    @Test
    void whatNobodyMaySendChangesNothing() {
        assertThat(client.send("POST", ENGLISH + "/report", FORM, "words=" + "x".repeat(1_001))
                        .status())
                .isEqualTo(422);
        assertThat(client.send("POST", ENGLISH + "/report", FORM, "words=x&passage=" + "x".repeat(501))
                        .status())
                .isEqualTo(422);
        assertThat(client.send("POST", ENGLISH + "/report", FORM, "words=" + "x".repeat(20_000))
                        .status())
                .isEqualTo(413);
        assertThat(client.send("PUT", ENGLISH + "/report", FORM, "words=x").status())
                .isEqualTo(405);
        assertThat(client.send("POST", "/en/jobs/none/report", FORM, "words=x").status())
                .isEqualTo(404);
        var page = client.get(ENGLISH + "/report");
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.header("Cache-Control").toString()).contains("no-store");
    }
}

package ca.tandem.web.finding;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.LanguageToolServer;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import jakarta.json.Json;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests spelling and grammar in the running portal, beside the real engine. */
@Tag("slow")
class ProofreadingIT {

    private static final String FINDINGS = "/findings";

    @TempDir
    static Path folder;

    private static RunningTandem tandem;
    private static PostingApi api;

    @BeforeAll
    static void start() {
        tandem = RunningTandem.onEmbeddedDatabase(folder, "-Dtandem.languagetool.url=" + LanguageToolServer.address());
        api = new PostingApi(tandem);
    }

    @AfterAll
    static void stop() {
        tandem.close();
    }

    private static String findings(String key) {
        return requireStatus(200, api.author.get(PostingApi.STAFF_POSTINGS + key + FINDINGS))
                .body();
    }

    @Test
    void aWordIsDoubtedUntilItIsInTheDictionary() {
        var key = "lamp-keeper";
        api.draft(key, Json.createObjectBuilder());
        api.act(api.author, key, "submit");
        requireStatus(
                200,
                api.translator.put(
                        PostingApi.STAFF_POSTINGS + key + "/texts/fr",
                        api.version(key),
                        PostingApi.text(
                                "Garde des feux",
                                "Veillez sur les feux de nos ports pour les navires.",
                                "## Ce que vous ferez\n\nVous veillerez sur les feux du port avec le Zorglubinot et vous noterez dans"
                                        + " le journal de la station ce que vous voyez, chaque nuit de l’année.\n")));
        api.act(api.translator, key, "deliver");
        Patience.until("the engine has answered", () -> findings(key).contains("language.spelling"));
        assertThat(findings(key)).contains("Zorglubinot").contains("FR_SPELLING_RULE");

        try (var visitor = Visitor.at(tandem).signIn("approver", Language.EN)) {
            visitor.open("/en/staff/postings/" + key + "/approve");
            visitor.page().click("summary:has-text('Add words to the dictionary')");
            visitor.assertAccessible("dictionary-words-en");
            visitor.page().click("input[value*='Zorglubinot']");
            visitor.page().waitForSelector("#messages .notice-good");
            assertThat(visitor.text("#messages")).contains("“Zorglubinot” is in the dictionary.");
        }
        assertThat(findings(key)).doesNotContain("Zorglubinot");

        try (var visitor = Visitor.at(tandem).signIn("administrator", Language.FR)) {
            visitor.open("/fr/personnel/dictionnaire");
            visitor.assertAccessible("dictionary-fr");
            visitor.page().click("button[name=remove-word]");
            visitor.page().waitForSelector("#messages .notice-good");
        }
        assertThat(findings(key)).contains("Zorglubinot");
        assertThat(object(api.author.get(PostingApi.STAFF_POSTINGS + key)).getString("state"))
                .isEqualTo("APPROVAL");
    }
}

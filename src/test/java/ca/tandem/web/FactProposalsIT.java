package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import jakarta.json.Json;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Tests that an author sees and takes what the texts state of facts: in the API, on a posting's page and over an import. */
class FactProposalsIT {

    private static final RunningTandem TANDEM = RunningTandem.shared();

    private final PostingApi api = new PostingApi(TANDEM);

    private static String file(String key, String language) {
        return language.equals("en")
                ? "---\ntitle: Keeper " + key + "\ndescription: Keep the lights.\ntranslationKey: " + key
                        + "\n---\nThis role is classified as an AS-03.\n\nWe’re hiring in Ottawa and Toronto.\n\nThis is a term position.\n"
                : "---\ntitle: Gardien " + key + "\ndescription: Gardez les phares.\ntranslationKey: " + key
                        + "\n---\nCe poste est classé AS-03.\n\nNous embauchons à Ottawa et à Toronto.\n\nVous gardez les phares.\n";
    }

    private String importDrafts(String... keys) {
        var tree = new TreeMap<String, String>();
        for (var key : keys) {
            tree.put("content/en/jobs/" + key + ".md", file(key, "en"));
            tree.put("content/fr/jobs/" + key + ".md", file(key, "fr"));
        }
        return api.administrator
                .importTree(RealPostings.zip(Map.copyOf(tree)), "draft")
                .get("id")
                .toString()
                .replace("\"", "");
    }

    @Test
    void theApiNamesProposalsWithTheWordsThatStateThemAndTakesThem() {
        importDrafts("proposed-api");
        var address = PostingApi.STAFF_POSTINGS + "proposed-api/proposals";

        assertThat(api.translator.get(address).body())
                .contains("\"classification\":\"AS-03\"", "BOTH_TEXTS", "ONE_TEXT", "Nous embauchons à Ottawa");
        var taken = PostingApi.requireStatus(
                200,
                api.author.post(
                        address,
                        api.version("proposed-api"),
                        Json.createObjectBuilder()
                                .add("facts", Json.createArrayBuilder().add("classification"))
                                .build()));
        assertThat(taken.body()).contains("\"classification\":\"AS-03\"");
        assertThat(api.author.get(address).body()).doesNotContain("AS-03");
    }

    @Test
    void anAuthorTakesOneByKeyboardAndTheRestTogether() {
        importDrafts("proposed-page");
        try (var author = Visitor.at(TANDEM).signIn("author", Language.EN)) {
            author.open("/en/staff/postings/proposed-page");
            assertThat(author.text("#proposals-form")).contains("Classification", "AS-03", "Both texts say so");
            author.assertAccessible("proposals-posting");

            author.page().locator("input[value='Take: Classification']").focus();
            author.page().keyboard().press("Enter");
            author.page().waitForURL("**#facts-label");
            assertThat(author.text("main")).contains("One fact taken from the texts.");

            author.page().locator("#take-all-facts").click();
            author.page().waitForURL("**#facts-label");
            assertThat(author.page().locator("#proposals-form").count()).isZero();
            author.open("/fr/personnel/offres/proposed-page");
            assertThat(author.text("main")).contains("Ottawa (Ontario)", "Toronto (Ontario)");
        }
    }

    @Test
    void overAnImportAnAuthorTakesWhatIsEquallySure() {
        var run = importDrafts("proposed-one", "proposed-two");
        try (var author = Visitor.at(TANDEM).signIn("author", Language.FR)) {
            author.open("/fr/personnel/importations/" + run + "/faits");
            author.assertAccessible("proposals-import");
            author.page()
                    .locator("input[value^='Retenir ce que disent les deux textes']")
                    .click();
            assertThat(author.text("main")).contains("4 faits retenus dans 2 offres");
            assertThat(author.text("main")).contains("Un seul texte le dit").doesNotContain("AS-03");
        }
        assertThat(api.staffView("proposed-two").getJsonObject("facts").getString("classification"))
                .isEqualTo("AS-03");
    }
}

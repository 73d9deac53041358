package ca.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests that the report of an import names titles, folds what is fine and is filtered by outcome. */
class ImportReportIT {

    private static final RunningTandem TANDEM = RunningTandem.shared();

    private final PostingApi api = new PostingApi(TANDEM);

    private static String file(String title, String key, String body) {
        return "---\ntitle: " + title + "\ndescription: " + body + "\ntranslationKey: " + key + "\n---\n" + body + "\n";
    }

    private String runOf(Map<String, String> tree) {
        return api.administrator
                .importTree(RealPostings.zip(tree), "draft")
                .get("id")
                .toString()
                .replace("\"", "");
    }

    @Test
    void anAdministratorReadsTitlesAndFiltersByOutcomeInBothLanguages() {
        var run = runOf(Map.of(
                "content/en/jobs/report-pair.md",
                file("Report keeper", "report-pair", "You keep the lights of the harbour and answer every ship."),
                "content/fr/jobs/report-pair.md",
                file("Gardien du rapport", "report-pair", "Vous gardez les feux du port et répondez aux navires."),
                "content/en/jobs/report-single.md",
                file("Lonely keeper", "report-single", "You keep the lights of the harbour and answer every ship."),
                "content/en/jobs/report-notes.html",
                "<p>No posting</p>"));
        try (var administrator = Visitor.at(TANDEM).signIn("administrator", Language.EN)) {
            administrator.open("/en/staff/imports/" + run);
            assertThat(administrator.text("main")).contains("Report keeper", "report-pair", "Lonely keeper");
            assertThat(administrator.page().locator("#outcomes [aria-current]").count())
                    .isEqualTo(1);
            administrator.assertAccessible("import-report");

            administrator.open("/en/staff/imports/" + run + "?outcome=rejected");
            assertThat(administrator.text("main")).contains("report-notes.html").doesNotContain("Report keeper");
            assertThat(administrator.text("#outcomes [aria-current]")).startsWith("Rejected");

            administrator
                    .page()
                    .locator(".language-link a, a.language-link")
                    .first()
                    .click();
            administrator.page().waitForURL("**/fr/personnel/importations/" + run + "?outcome=rejected");
            assertThat(administrator.text("main")).contains("report-notes.html").doesNotContain("Gardien du rapport");
            assertThat(administrator.text("#outcomes [aria-current]")).startsWith("Rejetées");

            administrator.open("/fr/personnel/importations/" + run);
            assertThat(administrator
                            .page()
                            .locator(
                                    "a[lang=en-CA]",
                                    new com.microsoft.playwright.Page.LocatorOptions().setHasText("Lonely keeper"))
                            .count())
                    .as("a title in the other language says so")
                    .isEqualTo(1);
        }
        var again = runOf(Map.of(
                "content/en/jobs/report-single.md",
                file("Lonely keeper", "report-single", "You keep the lights of the harbour and answer every ship.")));
        try (var administrator = Visitor.at(TANDEM).signIn("administrator", Language.FR)) {
            administrator.open("/fr/personnel/importations/" + again + "?outcome=unchanged");
            assertThat(administrator.text("main")).contains("Lonely keeper");
        }
    }

    @Test
    void twoPostingsThatLookLikeOneAreJoinedByOneClick() {
        var lever = "leverId: 0d9e2c8a-7f0e-4a53-9f3e-3c5f5d1f6a11\n";
        var run = runOf(Map.of(
                "content/en/jobs/join-keeper.md",
                file("Joined keeper", "join-keeper", "You keep the lights of the harbour and answer every ship.")
                        .replaceFirst("\ntranslationKey", "\n" + lever + "translationKey"),
                "content/fr/jobs/join-gardien.md",
                file("Gardien réuni", "join-gardien", "Vous gardez les feux du port et répondez aux navires.")
                        .replaceFirst("\ntranslationKey", "\n" + lever + "translationKey")));
        try (var administrator = Visitor.at(TANDEM).signIn("administrator", Language.FR)) {
            administrator.open("/fr/personnel/importations/" + run);
            administrator.assertAccessible("import-join");
            administrator.page().click("button[name=join-pair][value='join-gardien join-keeper']");
            PlaywrightAssertions.assertThat(administrator.page().locator("#messages"))
                    .containsText("Les deux ne font plus qu’une offre");
            assertThat(administrator.text("main")).contains("join-keeper").doesNotContain("join-gardien\n");
            assertThat(administrator.page().locator("button[name=join-pair]").count())
                    .isZero();
            administrator.assertAccessible("import-joined");
        }
        assertThat(api.staffView("join-keeper").getJsonObject("texts").keySet()).contains("en", "fr");
        assertThat(api.staffView("join-gardien").getString("state")).isEqualTo("DISCARDED");
    }

    private String importedWithApostrophes(String... keys) {
        var tree = new HashMap<String, String>();
        for (var key : keys) {
            tree.put(
                    "content/en/jobs/" + key + ".md",
                    file("Keeper of " + key, key, "You keep the lights of the harbour and answer every ship."));
            tree.put(
                    "content/fr/jobs/" + key + ".md",
                    file("Garde de " + key, key, "Vous gardez les feux du port, d'été comme d'hiver, pour tous."));
        }
        return runOf(tree);
    }

    private String frenchOf(String key) {
        return api.staffView(key).getJsonObject("texts").getJsonObject("fr").getString("body");
    }

    @Test
    void typographyIsMendedInAllPostingsOfTheImportByOneKeyAndUndoneByAnother() {
        Invitation.open(TANDEM, "import-mender", "Import Mender", "ADMINISTRATOR", "AUTHOR", "TRANSLATOR");
        var run = importedWithApostrophes("mend-one", "mend-two", "mend-three");
        try (var mender = Visitor.at(TANDEM).signIn("import-mender", Language.FR)) {
            mender.open("/fr/personnel/importations/" + run);
            mender.assertAccessible("import-mends");
            mender.page().focus("#mends button[name=mend-import][value='french.apostrophe FR']");
            mender.page().keyboard().press("Enter");
            var result = mender.page().locator("#mend-result");
            PlaywrightAssertions.assertThat(result).containsText("corrigés dans 3\u00a0offres");
            PlaywrightAssertions.assertThat(mender.page().locator("#announcement"))
                    .containsText("corrigés");
            assertThat(frenchOf("mend-two")).contains("d’été comme d’hiver");
            mender.assertAccessible("import-mended");

            mender.page().focus("button[name=undo-import-mend]");
            mender.page().keyboard().press("Enter");
            PlaywrightAssertions.assertThat(result).containsText("annulée dans 3\u00a0offres");
            assertThat(frenchOf("mend-two")).contains("d'été comme d'hiver");
            assertThat(mender.page().locator("button[name=undo-import-mend]").count())
                    .isZero();

            mender.open("/en/staff/imports/" + run);
            mender.page()
                    .locator(
                            "#attention-form details",
                            new com.microsoft.playwright.Page.LocatorOptions()
                                    .setHas(mender.page().locator("button[value$='FR mend-three']")))
                    .locator("summary")
                    .first()
                    .click();
            mender.page().click("button[value='french.apostrophe FR mend-three']");
            PlaywrightAssertions.assertThat(result).containsText("mended in one posting");
            assertThat(frenchOf("mend-three")).contains("d’été");
            assertThat(frenchOf("mend-one")).contains("d'été");
        }
    }

    @Test
    void anAdministratorWhoWritesNothingMendsNothingEither() {
        var run = importedWithApostrophes("mend-forged");
        var administrator = RawClient.signedIn(TANDEM, "administrator");
        var address = "/en/staff/imports/" + run;
        assertThat(administrator.get(address).body())
                .contains("You hold neither role")
                .doesNotContain("name=\"mend-import\"");

        var forged = administrator.form(address, "mends-form");
        forged.put("mend-import", "french.apostrophe FR");
        assertThat(administrator.post(address, forged).body()).contains("You hold neither role");
        assertThat(frenchOf("mend-forged")).contains("d'été");
    }
}

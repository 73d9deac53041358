package ca.tandem.web.translation;

import static ca.tandem.testing.ApiClient.array;
import static ca.tandem.testing.PostingApi.requireStatus;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.TranslationServer;
import ca.tandem.testing.Visitor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests machine translation in the running portal, by a server that speaks DeepL's dialect. */
@Tag("slow")
class MachineTranslationIT {

    private static final Map<String, String> FRENCH = Map.of(
            "Keep the lights of our harbours burning for the ships.",
            "Veillez sur les feux de nos ports pour les navires.",
            "What you will do",
            "Ce que vous ferez");

    private static final String SENTENCE =
            "Vous veillerez sur les feux du port et vous noterez dans le journal de la station ce que vous voyez, chaque nuit de l’année.";

    private static final String DESK = "/en/staff/postings/";

    @TempDir
    static Path folder;

    private static final TranslationServer SERVER = TranslationServer.start();

    private static RunningTandem tandem;
    private static PostingApi api;

    @BeforeAll
    static void start() {
        SERVER.translate(marked -> marked.startsWith("Keeper of")
                ? marked.replace("Keeper of", "Garde de")
                : FRENCH.getOrDefault(marked, SENTENCE));
        tandem = RunningTandem.onEmbeddedDatabase(
                folder,
                "-Dtandem.mt.kind=deepl",
                "-Dtandem.mt.url=" + SERVER.address(),
                "-Dtandem.mt.key=" + TranslationServer.KEY);
        api = new PostingApi(tandem);
    }

    @AfterAll
    static void stop() {
        tandem.close();
        SERVER.close();
    }

    private static void submitted(String key) {
        api.draft(key, Json.createObjectBuilder());
        api.act(api.author, key, "submit");
    }

    private static void mark(String key, boolean confidential) {
        requireStatus(
                200,
                api.author.put(
                        PostingApi.STAFF_POSTINGS + key + "/confidential",
                        api.version(key),
                        Json.createObjectBuilder()
                                .add("confidential", confidential)
                                .build()));
    }

    private static List<JsonObject> units(String key) {
        return array(requireStatus(200, api.translator.get(PostingApi.STAFF_POSTINGS + key + "/units")))
                .getValuesAs(JsonObject.class);
    }

    private static String suggestions(String key, JsonObject unit) {
        return requireStatus(
                        200,
                        api.translator.get(PostingApi.STAFF_POSTINGS + key + "/suggestions?machine=true&unit="
                                + unit.getString("id")))
                .body();
    }

    /** Asks until the machine has answered, as its first answer may take longer than a page waits. */
    private static JsonObject suggestion(String key, JsonObject unit) {
        Patience.until("the machine has answered", () -> suggestions(key, unit).contains("\"machine\":\"deepl\""));
        return Json.createReader(new java.io.StringReader(suggestions(key, unit)))
                .readArray()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> !each.isNull("machine"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMachinesTranslationIsMarkedFromTheDeskToTheApproval() {
        var key = "machine-keeper";
        submitted(key);
        mark(key, true);
        var units = units(key);

        try (var visitor = Visitor.at(tandem).signIn("translator", Language.EN)) {
            visitor.open(DESK + key + "/translate");
            assertThat(visitor.text("#machine-notice")).contains("marked as confidential");
            assertThat(visitor.text(".help")).doesNotContain("DeepL");
            assertThat(suggestions(key, units.get(0))).doesNotContain("deepl");
            assertThat(SERVER.received()).noneMatch(text -> text.contains(key));

            mark(key, false);
            requireStatus(
                    403,
                    api.author.get(PostingApi.STAFF_POSTINGS + key + "/suggestions?machine=true&unit="
                            + units.get(0).getString("id")));
            assertThat(SERVER.received())
                    .as("asked for by nobody who translates")
                    .noneMatch(text -> text.contains(key));
            assertThat(suggestion(key, units.get(0)).getString("target")).isEqualTo("Garde de " + key);

            visitor.open(DESK + key + "/translate");
            assertThat(visitor.text(".suggestions"))
                    .contains("Machine translation (DeepL)")
                    .contains("Nobody has read it");
            assertThat(visitor.page().locator("#words")).hasValue("");
            visitor.assertAccessible("machine-desk");
            visitor.page().click(".take");
            assertThat(visitor.page().locator("#words")).hasValue("Garde de " + key);
            visitor.page().click("#save-next");
            visitor.page().waitForSelector(".units li:nth-child(2).at-work");
            visitor.open(DESK + key + "/translate?unit=" + units.get(0).getString("id"));
            assertThat(visitor.text("#unit-state")).contains("Machine translation (DeepL), taken without a change.");
        }
        var known = units.stream()
                .filter(unit -> unit.getString("status").equals("SUGGESTED"))
                .toList();
        assertThat(known).as("the memory knows the heading").hasSize(1);
        assertThat(suggestions(key, known.get(0)))
                .as("so the machine is not asked")
                .doesNotContain("deepl");
        for (var unit : units.subList(1, units.size())) {
            var target = known.contains(unit)
                    ? unit.getString("target")
                    : suggestion(key, unit).getString("target");
            requireStatus(
                    200,
                    api.translator.put(
                            PostingApi.STAFF_POSTINGS + key + "/units/" + unit.getString("id"),
                            api.version(key),
                            Json.createObjectBuilder().add("target", target).build()));
        }
        assertThat(units(key)).allSatisfy(unit -> {
            var isKnown = unit.getString("id").equals(known.get(0).getString("id"));
            assertThat(unit.getString("status")).isEqualTo("TRANSLATED");
            assertThat(unit.getJsonObject("origin").isNull("machine")).isEqualTo(isKnown);
            assertThat(isKnown || unit.getJsonObject("origin").getBoolean("unchanged"))
                    .isTrue();
        });
        api.act(api.translator, key, "deliver");

        try (var visitor = Visitor.at(tandem).signIn("approver", Language.FR)) {
            visitor.open("/fr/personnel/offres/" + key + "/approuver");
            assertThat(visitor.text("#machine-share"))
                    .contains((units.size() - 1) + " des " + units.size() + " unités reprises sans changement");
            visitor.assertAccessible("machine-approval");
            visitor.page().click("#machine-share a");
            visitor.page().waitForSelector(".units");
            assertThat(visitor.page().locator(".units .badge:has-text('Traduction automatique')"))
                    .hasCount(units.size() - 2);
        }
        assertThat(requireStatus(200, api.author.get(PostingApi.STAFF_POSTINGS + key + "/record"))
                        .body())
                .contains("translation.machine");
    }

    @Test
    void authorsMarkAPostingAsConfidentialOnItsPage() {
        var key = "confidential-keeper";
        api.draft(key, Json.createObjectBuilder());

        try (var visitor = Visitor.at(tandem).signIn("author", Language.EN)) {
            visitor.open(DESK + key);
            visitor.page().click("#mark-confidential");
            visitor.page().waitForSelector("#lift-confidential");
            assertThat(visitor.text("#messages")).contains("marked as confidential");
            visitor.assertAccessible("confidential-posting");
            assertThat(api.staffView(key).getBoolean("confidential")).isTrue();
            visitor.page().click("#lift-confidential");
            visitor.page().waitForSelector("#mark-confidential");
            assertThat(api.staffView(key).getBoolean("confidential")).isFalse();
        }
    }

    @Test
    void aServiceThatFailsIsLeftAloneAndTheDeskSaysSo() {
        submitted("away-keeper");
        var units = units("away-keeper");
        SERVER.fail(500);
        try {
            var asked = SERVER.received().size();
            for (var i = 0; i < 10; i++) {
                assertThat(suggestions("away-keeper", units.get(0))).doesNotContain("deepl");
            }
            assertThat(SERVER.received().size() - asked)
                    .as("the circuit breaker opened")
                    .isBetween(1, 9);

            try (var visitor = Visitor.at(tandem).signIn("translator", Language.FR)) {
                visitor.open("/fr/personnel/offres/away-keeper/traduire");
                assertThat(visitor.text("#machine-notice")).contains("le service ne répond pas");
                visitor.assertAccessible("machine-away");
            }
        } finally {
            SERVER.fail(200);
        }
    }
}

package ca.tandem.api;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the API of translation: units, suggestions, comments, word counts and the memory. */
class TranslationApiIT {

    private static final String MEMORY = "/api/v1/staff/memory";
    private static final String LAMPS = "You will clean the lamps of all lighthouses on the island every morning.";
    private static final String BOATS =
            "You will also keep the log of the boats that pass, and read the weather to them by radio.";
    private static final String BATEAUX =
            "Vous tiendrez aussi le journal des bateaux qui passent et leur lirez la météo à la radio.";
    private static final String LAMPES = "Vous nettoierez chaque matin les lampes de tous les phares de l’île.";

    private static PostingApi api;

    @BeforeAll
    static void start() {
        api = new PostingApi(RunningTandem.shared());
    }

    @Test
    void whatWasApprovedHelpsTheNextTranslationUnitByUnit() {
        published("first");
        draft("second", LAMPS + "\n\n" + LAMPS.replace("morning", "evening") + "\n\nThe boat leaves at 4:30 pm.\n");
        api.act(api.author, "second", "submit");

        var units = units("second");
        assertThat(units).extracting(unit -> unit.getString("kind")).startsWith("TITLE", "DESCRIPTION", "PARAGRAPH");
        var same = unit("second", LAMPS);
        assertThat(same.getString("status")).isEqualTo("SUGGESTED");
        assertThat(same.getString("target")).isEqualTo(LAMPES);
        assertThat(same.getJsonObject("origin").getString("key")).isEqualTo("first");

        var alike = unit("second", LAMPS.replace("morning", "evening"));
        assertThat(alike.getString("status")).isEqualTo("EMPTY");
        var suggestions = list(api.translator.get(STAFF_POSTINGS + "second/suggestions?unit=" + alike.getString("id")));
        assertThat(suggestions).isNotEmpty();
        assertThat(suggestions.get(0).getString("source")).isEqualTo(LAMPS);
        assertThat(suggestions.get(0).getInt("score")).isBetween(70, 99);
        assertThat(suggestions.get(0).getJsonArray("differences").toString()).contains("morning", "evening");
        assertThat(list(api.translator.get(STAFF_POSTINGS + "second/suggestions?unit=" + same.getString("id")))
                        .get(0)
                        .getInt("score"))
                .isGreaterThanOrEqualTo(100);
        var bands = list(api.translator.get(STAFF_POSTINGS + "second/wordcount"));
        assertThat(bands).anyMatch(line -> line.getString("band").equals("EXACT") && line.getInt("words") > 0);
        assertThat(bands).anyMatch(line -> line.getString("band").equals("NEW") && line.getInt("words") > 0);
    }

    @Test
    void aUnitIsWrittenCheckedAndConfirmedAndOnlyTwoInTheSameOneMeet() {
        draft("meeting", LAMPS + "\n\nThe boat leaves at 4:30 pm on July 31, 2030.\n");
        api.act(api.author, "meeting", "submit");
        var boat = path("meeting", "The boat leaves at 4:30 pm on July 31, 2030.");
        var version = api.version("meeting");
        var wrong = target("Le bateau part à 15 h 30 le 31 juillet 2030.", "TRANSLATED");
        assertThat(api.translator.put(boat, version, wrong).statusCode()).isEqualTo(200);
        assertThat(api.translator.put(boat, version, wrong).statusCode()).isEqualTo(412);
        assertThat(api.translator
                        .put(path("meeting", LAMPS), version, target(LAMPES, "CONFIRMED"))
                        .statusCode())
                .as("another unit is nobody's conflict")
                .isEqualTo(200);
        assertThat(api.author
                        .put(boat, api.version("meeting"), target("Le bateau part.", "TRANSLATED"))
                        .statusCode())
                .isEqualTo(403);

        var findings = list(api.translator.get(STAFF_POSTINGS + "meeting/findings"));
        assertThat(findings)
                .anyMatch(finding -> finding.getString("severity").equals("ERROR")
                        && boat.endsWith("/" + finding.getString("unit", ""))
                        && finding.getString("message").contains("4:30"));
        assertThat(api.attempt(api.translator, "meeting", action("deliver")).statusCode())
                .isEqualTo(422);

        var right = target("Le bateau part à 16 h 30 le 31 juillet 2030.", "CONFIRMED");
        requireStatus(200, api.translator.put(boat, api.version("meeting"), right));
        assertThat(unit("meeting", LAMPS).getString("status")).isEqualTo("CONFIRMED");
        assertThat(list(api.translator.get(STAFF_POSTINGS + "meeting/findings")))
                .noneMatch(finding -> boat.endsWith("/" + finding.getString("unit", ""))
                        && finding.getString("severity").equals("ERROR"));
    }

    @Test
    void aChangedSourceKeepsTheOldWordsUntilSomebodySaysThatTheyAreStillValid() {
        draft("changing", LAMPS + "\n\nBring your own boots.\n");
        api.act(api.author, "changing", "submit");
        write("changing", LAMPS, LAMPES);
        write("changing", "Bring your own boots.", "Apportez vos bottes.");
        api.act(api.translator, "changing", action("return").add("to", "DRAFT").add("reason", "The boots"));
        var body = LAMPS + "\n\nBring your own rubber boots.\n";
        requireStatus(
                200,
                api.author.put(STAFF_POSTINGS + "changing/texts/en", api.version("changing"), text("changing", body)));
        api.act(api.author, "changing", "submit");

        assertThat(unit("changing", LAMPS).getString("target")).isEqualTo(LAMPES);
        assertThat(unit("changing", LAMPS).getString("status")).isEqualTo("TRANSLATED");
        var stale = unit("changing", "Bring your own rubber boots.");
        assertThat(stale.getString("status")).isEqualTo("STALE");
        assertThat(stale.getString("previousSource")).isEqualTo("Bring your own boots.");
        assertThat(stale.getString("target")).isEqualTo("Apportez vos bottes.");

        write("changing", "Bring your own rubber boots.", "Apportez vos bottes.");

        var valid = unit("changing", "Bring your own rubber boots.");
        assertThat(valid.getString("status")).isEqualTo("TRANSLATED");
        assertThat(valid.isNull("previousSource")).isTrue();
    }

    @Test
    void aUnitIsTalkedAboutUntilItIsSettled() {
        draft("talked", LAMPS + "\n");
        api.act(api.author, "talked", "submit");
        var comments = path("talked", LAMPS) + "/comments";
        var said =
                Json.createObjectBuilder().add("text", "Which island, @author?").build();
        var comment = object(requireStatus(201, api.translator.post(comments, said)));
        assertThat(comment.getJsonArray("mentions").toString()).contains("author");
        var settled = Json.createObjectBuilder().add("resolved", true).build();
        requireStatus(200, api.author.put(comments + "/" + comment.getString("id"), api.version("talked"), settled));

        assertThat(list(api.translator.get(comments)))
                .singleElement()
                .satisfies(each -> assertThat(each.getBoolean("resolved")).isTrue());
    }

    @Test
    void theMemoryIsAskedSearchedTakenAlongAndCleaned() {
        published("remembered");
        var asked = MEMORY + "?source=" + encoded(LAMPS) + "&from=en&to=fr&min=70";
        assertThat(list(api.author.get(asked)))
                .anyMatch(match -> match.getInt("score") == 100
                        && match.getString("target").equals(LAMPES));
        var back = MEMORY + "?source=" + encoded(LAMPES) + "&from=fr&to=en&min=100";
        assertThat(list(api.author.get(back)))
                .as("one memory serves both directions")
                .anyMatch(match -> match.getString("target").equals(LAMPS));
        assertThat(api.reader.get(asked).statusCode()).isEqualTo(401);

        var file = api.translator.get(MEMORY + ".tmx");
        assertThat(file.body()).contains("version=\"1.4\"", "nettoierez chaque matin");
        var again = object(api.translator.post(MEMORY, "application/x-tmx+xml", file.body()));
        assertThat(again.getInt("added")).isZero();
        assertThat(again.getInt("bad")).isZero();
        var more = file.body().replace("nettoierez chaque matin", "polirez à midi");
        assertThat(object(api.translator.post(MEMORY, "application/x-tmx+xml", more))
                        .getInt("added"))
                .isPositive();
        for (var author : List.of(api.author, api.author.overHttp2())) {
            assertThat(author.post(MEMORY, "application/x-tmx+xml", file.body()).statusCode())
                    .isEqualTo(403);
        }
        for (var stranger : List.of(api.reader, api.reader.overHttp2())) {
            assertThat(stranger.post(MEMORY, "application/x-tmx+xml", file.body())
                            .statusCode())
                    .isEqualTo(401);
        }

        var found = object(api.translator.get(MEMORY + "?q=" + encoded("polirez à midi")));
        assertThat(found.getInt("total")).isPositive();
        for (var entry : found.getJsonArray("items").getValuesAs(JsonObject.class)) {
            var address = MEMORY + "/" + entry.getString("id");
            assertThat(api.author.delete(address, 0).statusCode()).isEqualTo(403);
            assertThat(api.translator.delete(address, 0).statusCode()).isEqualTo(204);
            assertThat(api.translator.delete(address, 0).statusCode()).isEqualTo(404);
        }
        assertThat(object(api.translator.get(MEMORY + "?q=" + encoded("polirez à midi")))
                        .getInt("total"))
                .isZero();
    }

    private static void published(String key) {
        draft(key, LAMPS + "\n\n" + BOATS + "\n");
        api.act(api.author, key, "submit");
        write(key, "Keeper of " + key, "Garde de " + key);
        write(key, "Keep the lights of our harbours burning for the ships.", "Veillez sur les feux de nos ports.");
        write(key, LAMPS, LAMPES);
        write(key, BOATS, BATEAUX);
        assertThat(list(api.translator.get(STAFF_POSTINGS + key + "/findings")))
                .noneMatch(finding -> finding.getString("severity").equals("ERROR"));
        api.act(api.translator, key, "deliver");
        api.act(api.approver, key, "approve");
    }

    private static void draft(String key, String body) {
        var posting = Json.createObjectBuilder()
                .add("key", key)
                .add("sourceLanguage", "en")
                .add("facts", Json.createObjectBuilder())
                .add("texts", Json.createObjectBuilder().add("en", text(key, body)))
                .build();
        requireStatus(201, api.author.post("/api/v1/staff/postings", posting));
    }

    private static JsonObject text(String key, String body) {
        return PostingApi.text("Keeper of " + key, "Keep the lights of our harbours burning for the ships.", body);
    }

    private static void write(String key, String source, String target) {
        requireStatus(200, api.translator.put(path(key, source), api.version(key), target(target, "TRANSLATED")));
    }

    private static JsonObject target(String target, String status) {
        return Json.createObjectBuilder()
                .add("target", target)
                .add("status", status)
                .build();
    }

    private static List<JsonObject> units(String key) {
        return list(api.translator.get(STAFF_POSTINGS + key + "/units"));
    }

    private static JsonObject unit(String key, String source) {
        return units(key).stream()
                .filter(unit -> unit.getString("source").equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static String path(String key, String source) {
        return STAFF_POSTINGS + key + "/units/" + unit(key, source).getString("id");
    }

    private static JsonObjectBuilder action(String action) {
        return Json.createObjectBuilder().add("action", action);
    }

    private static List<JsonObject> list(HttpResponse<String> answer) {
        try (var reader =
                Json.createReader(new StringReader(requireStatus(200, answer).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}

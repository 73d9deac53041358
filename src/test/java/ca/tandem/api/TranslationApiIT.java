package ca.tandem.api;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.Newsroom.STAFF;
import static ca.tandem.testing.Newsroom.mustBe;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Newsroom;
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

/** The translation desk as scripts use it: units, suggestions, comments, word counts and the memory. */
class TranslationApiIT {

    private static final String MEMORY = "/api/v1/staff/memory";
    private static final String LAMPS = "You will clean the lamps of all lighthouses on the island every morning.";
    private static final String BOATS =
            "You will also keep the log of the boats that pass, and read the weather to them by radio.";
    private static final String BATEAUX =
            "Vous tiendrez aussi le journal des bateaux qui passent et leur lirez la météo à la radio.";
    private static final String LAMPES = "Vous nettoierez chaque matin les lampes de tous les phares de l’île.";

    private static Newsroom room;

    @BeforeAll
    static void start() {
        room = new Newsroom(RunningTandem.shared());
    }

    @Test
    void whatWasApprovedHelpsTheNextTranslationUnitByUnit() {
        published("first");
        draft("second", LAMPS + "\n\n" + LAMPS.replace("morning", "evening") + "\n\nThe boat leaves at 4:30 pm.\n");
        room.act(room.author, "second", "submit");

        var units = units("second");
        assertThat(units).extracting(unit -> unit.getString("kind")).startsWith("TITLE", "DESCRIPTION", "PARAGRAPH");
        var same = unit("second", LAMPS);
        assertThat(same.getString("status")).isEqualTo("SUGGESTED");
        assertThat(same.getString("target")).isEqualTo(LAMPES);
        assertThat(same.getJsonObject("origin").getString("key")).isEqualTo("first");

        var alike = unit("second", LAMPS.replace("morning", "evening"));
        assertThat(alike.getString("status")).isEqualTo("EMPTY");
        var suggestions = list(room.translator.get(STAFF + "second/suggestions?unit=" + alike.getString("id")));
        assertThat(suggestions).isNotEmpty();
        assertThat(suggestions.get(0).getString("source")).isEqualTo(LAMPS);
        assertThat(suggestions.get(0).getInt("score")).isBetween(70, 99);
        assertThat(suggestions.get(0).getJsonArray("differences").toString()).contains("morning", "evening");
        assertThat(list(room.translator.get(STAFF + "second/suggestions?unit=" + same.getString("id")))
                        .get(0)
                        .getInt("score"))
                .isGreaterThanOrEqualTo(100);
        var bands = list(room.translator.get(STAFF + "second/wordcount"));
        assertThat(bands).anyMatch(line -> line.getString("band").equals("EXACT") && line.getInt("words") > 0);
        assertThat(bands).anyMatch(line -> line.getString("band").equals("NEW") && line.getInt("words") > 0);
    }

    @Test
    void aUnitIsWrittenCheckedAndConfirmedAndOnlyTwoInTheSameOneMeet() {
        draft("meeting", LAMPS + "\n\nThe boat leaves at 4:30 pm on July 31, 2030.\n");
        room.act(room.author, "meeting", "submit");
        var boat = path("meeting", "The boat leaves at 4:30 pm on July 31, 2030.");
        var version = room.version("meeting");
        var wrong = target("Le bateau part à 15 h 30 le 31 juillet 2030.", "TRANSLATED");
        assertThat(room.translator.put(boat, version, wrong).statusCode()).isEqualTo(200);
        assertThat(room.translator.put(boat, version, wrong).statusCode()).isEqualTo(412);
        assertThat(room.translator
                        .put(path("meeting", LAMPS), version, target(LAMPES, "CONFIRMED"))
                        .statusCode())
                .as("another unit is nobody's conflict")
                .isEqualTo(200);
        assertThat(room.author
                        .put(boat, room.version("meeting"), target("Le bateau part.", "TRANSLATED"))
                        .statusCode())
                .isEqualTo(403);

        var findings = list(room.translator.get(STAFF + "meeting/findings"));
        assertThat(findings)
                .anyMatch(finding -> finding.getString("severity").equals("ERROR")
                        && boat.endsWith("/" + finding.getString("unit", ""))
                        && finding.getString("message").contains("4:30"));
        assertThat(room.attempt(room.translator, "meeting", action("deliver")).statusCode())
                .isEqualTo(422);

        var right = target("Le bateau part à 16 h 30 le 31 juillet 2030.", "CONFIRMED");
        mustBe(200, room.translator.put(boat, room.version("meeting"), right));
        assertThat(unit("meeting", LAMPS).getString("status")).isEqualTo("CONFIRMED");
        assertThat(list(room.translator.get(STAFF + "meeting/findings")))
                .noneMatch(finding -> boat.endsWith("/" + finding.getString("unit", ""))
                        && finding.getString("severity").equals("ERROR"));
    }

    @Test
    void aChangedSourceKeepsTheOldWordsUntilSomebodySaysThatTheyAreStillValid() {
        draft("changing", LAMPS + "\n\nBring your own boots.\n");
        room.act(room.author, "changing", "submit");
        write("changing", LAMPS, LAMPES);
        write("changing", "Bring your own boots.", "Apportez vos bottes.");
        room.act(
                room.translator, "changing", action("return").add("to", "DRAFT").add("reason", "The boots"));
        var body = LAMPS + "\n\nBring your own rubber boots.\n";
        mustBe(200, room.author.put(STAFF + "changing/texts/en", room.version("changing"), text("changing", body)));
        room.act(room.author, "changing", "submit");

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
        room.act(room.author, "talked", "submit");
        var comments = path("talked", LAMPS) + "/comments";
        var said =
                Json.createObjectBuilder().add("text", "Which island, @author?").build();
        var comment = object(mustBe(201, room.translator.post(comments, said)));
        assertThat(comment.getJsonArray("mentions").toString()).contains("author");
        var settled = Json.createObjectBuilder().add("resolved", true).build();
        mustBe(200, room.author.put(comments + "/" + comment.getString("id"), room.version("talked"), settled));

        assertThat(list(room.translator.get(comments)))
                .singleElement()
                .satisfies(each -> assertThat(each.getBoolean("resolved")).isTrue());
    }

    @Test
    void theMemoryIsAskedSearchedTakenAlongAndCleaned() {
        published("remembered");
        var asked = MEMORY + "?source=" + encoded(LAMPS) + "&from=en&to=fr&min=70";
        assertThat(list(room.author.get(asked)))
                .anyMatch(match -> match.getInt("score") == 100
                        && match.getString("target").equals(LAMPES));
        var back = MEMORY + "?source=" + encoded(LAMPES) + "&from=fr&to=en&min=100";
        assertThat(list(room.author.get(back)))
                .as("one memory serves both directions")
                .anyMatch(match -> match.getString("target").equals(LAMPS));
        assertThat(room.reader.get(asked).statusCode()).isEqualTo(401);

        var file = room.translator.get(MEMORY + ".tmx");
        assertThat(file.body()).contains("version=\"1.4\"", "nettoierez chaque matin");
        var again = object(room.translator.post(MEMORY, "application/x-tmx+xml", file.body()));
        assertThat(again.getInt("added")).isZero();
        assertThat(again.getInt("bad")).isZero();
        var more = file.body().replace("nettoierez chaque matin", "polirez à midi");
        assertThat(object(room.translator.post(MEMORY, "application/x-tmx+xml", more))
                        .getInt("added"))
                .isPositive();
        for (var author : List.of(room.author, room.author.overHttp2())) {
            assertThat(author.post(MEMORY, "application/x-tmx+xml", file.body()).statusCode())
                    .isEqualTo(403);
        }
        for (var stranger : List.of(room.reader, room.reader.overHttp2())) {
            assertThat(stranger.post(MEMORY, "application/x-tmx+xml", file.body())
                            .statusCode())
                    .isEqualTo(401);
        }

        var found = object(room.translator.get(MEMORY + "?q=" + encoded("polirez à midi")));
        assertThat(found.getInt("total")).isPositive();
        for (var entry : found.getJsonArray("items").getValuesAs(JsonObject.class)) {
            var address = MEMORY + "/" + entry.getString("id");
            assertThat(room.author.delete(address, 0).statusCode()).isEqualTo(403);
            assertThat(room.translator.delete(address, 0).statusCode()).isEqualTo(204);
            assertThat(room.translator.delete(address, 0).statusCode()).isEqualTo(404);
        }
        assertThat(object(room.translator.get(MEMORY + "?q=" + encoded("polirez à midi")))
                        .getInt("total"))
                .isZero();
    }

    private static void published(String key) {
        draft(key, LAMPS + "\n\n" + BOATS + "\n");
        room.act(room.author, key, "submit");
        write(key, "Keeper of " + key, "Garde de " + key);
        write(key, "Keep the lights of our harbours burning for the ships.", "Veillez sur les feux de nos ports.");
        write(key, LAMPS, LAMPES);
        write(key, BOATS, BATEAUX);
        assertThat(list(room.translator.get(STAFF + key + "/findings")))
                .noneMatch(finding -> finding.getString("severity").equals("ERROR"));
        room.act(room.translator, key, "deliver");
        room.act(room.approver, key, "approve");
    }

    private static void draft(String key, String body) {
        var posting = Json.createObjectBuilder()
                .add("key", key)
                .add("sourceLanguage", "en")
                .add("facts", Json.createObjectBuilder())
                .add("texts", Json.createObjectBuilder().add("en", text(key, body)))
                .build();
        mustBe(201, room.author.post("/api/v1/staff/postings", posting));
    }

    private static JsonObject text(String key, String body) {
        return Newsroom.text("Keeper of " + key, "Keep the lights of our harbours burning for the ships.", body);
    }

    private static void write(String key, String source, String target) {
        mustBe(200, room.translator.put(path(key, source), room.version(key), target(target, "TRANSLATED")));
    }

    private static JsonObject target(String target, String status) {
        return Json.createObjectBuilder()
                .add("target", target)
                .add("status", status)
                .build();
    }

    private static List<JsonObject> units(String key) {
        return list(room.translator.get(STAFF + key + "/units"));
    }

    private static JsonObject unit(String key, String source) {
        return units(key).stream()
                .filter(unit -> unit.getString("source").equals(source))
                .findFirst()
                .orElseThrow();
    }

    private static String path(String key, String source) {
        return STAFF + key + "/units/" + unit(key, source).getString("id");
    }

    private static JsonObjectBuilder action(String action) {
        return Json.createObjectBuilder().add("action", action);
    }

    private static List<JsonObject> list(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(mustBe(200, answer).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}

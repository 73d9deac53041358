package ca.tandem.injection;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.Newsroom.STAFF;
import static ca.tandem.testing.Newsroom.mustBe;

import ca.tandem.testing.Newsroom;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a text into the fields of a posting that people write, in both languages, by the API. */
final class Writer {

    /** The longest of the short fields, in characters. */
    static final int SHORT = 100;

    /** The longest title, in characters. */
    static final int LINE = 400;

    private static final int WORDING = 200;

    private final Newsroom room;

    Writer(Newsroom room) {
        this.room = room;
    }

    /** A draft with the text in every field. */
    void draft(String key, String text) {
        var texts = Json.createObjectBuilder().add("en", text(text)).add("fr", text(text));
        var posting = Json.createObjectBuilder()
                .add("key", key)
                .add("sourceLanguage", "en")
                .add("facts", facts(text))
                .add("texts", texts)
                .build();
        mustBe(201, room.author.post("/api/v1/staff/postings", posting));
    }

    /** Facts with the text wherever they are not of a form of their own. */
    static JsonObjectBuilder facts(String text) {
        return Json.createObjectBuilder()
                .add("closes", "2090-06-30")
                .add("zone", "America/Halifax")
                .add("classification", "IT-02")
                .add("team", pair(line(text, LINE)))
                .add("locations", Json.createArrayBuilder().add(pair(line(text, LINE))))
                .add("reference", line(text, SHORT))
                .add("applyUrl", "https://example.org/?" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder()
                .add("title", line(text, LINE))
                .add("description", text)
                .add("body", text);
    }

    /** A text as a field of one line takes it. */
    static String line(String text, int longest) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), longest));
    }

    /** Sends a draft to translation and back with the text as the reason, and says it about the edition and its units. */
    void discuss(String key, String text) {
        mustBe(201, room.author.post(STAFF + key + "/comments", said("@translator " + text)));
        room.act(room.author, key, action("submit"));
        room.act(room.translator, key, action("return").add("reason", text).add("to", "DRAFT"));
        var again = text(text + "\n\nOnce more.").build();
        mustBe(200, room.author.put(STAFF + key + "/texts/en", room.version(key), again));
        room.act(room.author, key, action("submit"));
        for (var unit :
                array(room.translator.get(STAFF + key + "/units").body()).getValuesAs(JsonObject.class)) {
            var address = STAFF + key + "/units/" + unit.getString("id");
            mustBe(201, room.translator.post(address + "/comments", said("@author " + text)));
        }
    }

    /** A link to a review for somebody of that name. */
    String review(String key, String name) {
        var wish = Json.createObjectBuilder().add("madeFor", name).build();
        var made = object(mustBe(201, room.author.post(STAFF + key + "/reviews", wish)));
        return made.getJsonObject("addresses").getString("en");
    }

    /** Begins a revision of what is public, with the text as its reason and as what readers are told. */
    void revise(String key, String text) {
        room.act(room.author, key, action("revise").add("reason", text));
        var note = pair(text).build();
        mustBe(200, room.author.put(STAFF + key + "/note", room.version(key), note));
    }

    /** Asks for another closing of what is public, with the text as the reason. */
    void correct(String key, String text) {
        var wanted = Json.createObjectBuilder()
                .add("closes", "2091-01-31")
                .add("zone", "America/Halifax")
                .add("reason", text);
        mustBe(201, room.author.post(STAFF + key + "/corrections", room.version(key), wanted.build()));
    }

    /** Withdraws what is public, with the text as what readers are told. */
    void withdraw(String key, String text) {
        room.act(room.administrator, key, action("withdraw").add("reason", text).add("notice", pair(text)));
    }

    /** Adds a term of these words in both languages with that note; a vertical bar would separate variants, so it is none here. */
    void term(String key, String words, String note) {
        var wordings = Json.createObjectBuilder()
                .add("preferred", line(words.replace('|', '/'), WORDING))
                .build();
        var term = Json.createObjectBuilder()
                .add("key", key)
                .add("en", wordings)
                .add("fr", wordings)
                .add("note", note);
        mustBe(201, room.translator.post("/api/v1/staff/glossary", term.build()));
    }

    /** A file for the memory with each text in both languages, and as the name of who translated it. */
    static String memory(List<String> texts) {
        return texts.stream()
                .map(Writer::escaped)
                .map(text ->
                        "<tu creationid=\"%s\"><tuv xml:lang=\"en\"><seg>%s</seg></tuv><tuv xml:lang=\"fr\"><seg>%s.</seg></tuv></tu>"
                                .formatted(line(text, SHORT / 2).replaceAll("&[^;]*$", ""), text, text))
                .collect(Collectors.joining(
                        "\n",
                        "<tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"paragraph\" o-tmf=\"t\""
                                + " adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/><body>",
                        "</body></tmx>"));
    }

    /** A text as it stands in XML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static JsonObjectBuilder action(String action) {
        return Json.createObjectBuilder().add("action", action);
    }

    static JsonObjectBuilder pair(String text) {
        return Json.createObjectBuilder().add("en", text).add("fr", text);
    }

    private static JsonObject said(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    static JsonArray array(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readArray();
        }
    }
}

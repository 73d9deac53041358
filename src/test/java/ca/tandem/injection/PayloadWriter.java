package ca.tandem.injection;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;

import ca.tandem.testing.PostingApi;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A writer that puts a text into every free field of a posting, in both languages, by the API. */
final class PayloadWriter {

    /** The most characters that a short field takes. */
    static final int LONGEST_SHORT_FIELD = 100;

    /** The most characters that a title takes. */
    static final int LONGEST_TITLE = 400;

    private static final int LONGEST_TERM = 200;

    private final PostingApi api;

    PayloadWriter(PostingApi api) {
        this.api = api;
    }

    /** Creates a draft with the text in every field. */
    void draft(String key, String text) {
        var texts = Json.createObjectBuilder().add("en", text(text)).add("fr", text(text));
        var posting = Json.createObjectBuilder()
                .add("key", key)
                .add("sourceLanguage", "en")
                .add("facts", facts(text))
                .add("texts", texts)
                .build();
        requireStatus(201, api.author.post("/api/v1/staff/postings", posting));
    }

    /** Returns facts with the text in every field that takes free text. */
    static JsonObjectBuilder facts(String text) {
        return Json.createObjectBuilder()
                .add("closes", "2090-06-30")
                .add("zone", "America/Halifax")
                .add("classification", "IT-02")
                .add("team", pair(oneLine(text, LONGEST_TITLE)))
                .add("locations", Json.createArrayBuilder().add(pair(oneLine(text, LONGEST_TITLE))))
                .add("reference", oneLine(text, LONGEST_SHORT_FIELD))
                .add("applyUrl", "https://example.org/?" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder()
                .add("title", oneLine(text, LONGEST_TITLE))
                .add("description", text)
                .add("body", text);
    }

    /** Returns a text as a field of one line takes it. */
    static String oneLine(String text, int longest) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), longest));
    }

    /** Sends a draft to translation and back with the text as the reason, and says it about the edition and its units. */
    void discuss(String key, String text) {
        requireStatus(201, api.author.post(STAFF_POSTINGS + key + "/comments", comment("@translator " + text)));
        api.act(api.author, key, action("submit"));
        api.act(api.translator, key, action("return").add("reason", text).add("to", "DRAFT"));
        var again = text(text + "\n\nOnce more.").build();
        requireStatus(200, api.author.put(STAFF_POSTINGS + key + "/texts/en", api.version(key), again));
        api.act(api.author, key, action("submit"));
        for (var unit : array(
                        api.translator.get(STAFF_POSTINGS + key + "/units").body())
                .getValuesAs(JsonObject.class)) {
            var address = STAFF_POSTINGS + key + "/units/" + unit.getString("id");
            requireStatus(201, api.translator.post(address + "/comments", comment("@author " + text)));
        }
    }

    /** Creates a link to a review for a reviewer of a name and returns its address. */
    String review(String key, String name) {
        var wish = Json.createObjectBuilder().add("madeFor", name).build();
        var made = object(requireStatus(201, api.author.post(STAFF_POSTINGS + key + "/reviews", wish)));
        return made.getJsonObject("addresses").getString("en");
    }

    /** Begins a revision of what is public, with the text as its reason and as what readers are told. */
    void revise(String key, String text) {
        api.act(api.author, key, action("revise").add("reason", text));
        var note = pair(text).build();
        requireStatus(200, api.author.put(STAFF_POSTINGS + key + "/note", api.version(key), note));
    }

    /** Asks for another closing of what is public, with the text as the reason. */
    void correct(String key, String text) {
        var wanted = Json.createObjectBuilder()
                .add("closes", "2091-01-31")
                .add("zone", "America/Halifax")
                .add("reason", text);
        requireStatus(201, api.author.post(STAFF_POSTINGS + key + "/corrections", api.version(key), wanted.build()));
    }

    /** Withdraws what is public, with the text as what readers are told. */
    void withdraw(String key, String text) {
        api.act(api.administrator, key, action("withdraw").add("reason", text).add("notice", pair(text)));
    }

    /** Adds a term of these words in both languages with that note; a vertical bar would separate variants, so it is none here. */
    void term(String key, String words, String note) {
        var wordings = Json.createObjectBuilder()
                .add("preferred", oneLine(words.replace('|', '/'), LONGEST_TERM))
                .build();
        var term = Json.createObjectBuilder()
                .add("key", key)
                .add("en", wordings)
                .add("fr", wordings)
                .add("note", note);
        requireStatus(201, api.translator.post("/api/v1/staff/glossary", term.build()));
    }

    /** Returns a TMX file with each text in both languages, and as the name of its translator. */
    static String tmx(List<String> texts) {
        return texts.stream()
                .map(PayloadWriter::escaped)
                .map(text ->
                        "<tu creationid=\"%s\"><tuv xml:lang=\"en\"><seg>%s</seg></tuv><tuv xml:lang=\"fr\"><seg>%s.</seg></tuv></tu>"
                                .formatted(
                                        oneLine(text, LONGEST_SHORT_FIELD / 2).replaceAll("&[^;]*$", ""), text, text))
                .collect(Collectors.joining(
                        "\n",
                        "<tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"paragraph\" o-tmf=\"t\""
                                + " adminlang=\"en\" srclang=\"en\" datatype=\"plaintext\"/><body>",
                        "</body></tmx>"));
    }

    /** Returns a text escaped for XML. */
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

    private static JsonObject comment(String text) {
        return Json.createObjectBuilder().add("text", text).build();
    }

    static JsonArray array(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readArray();
        }
    }
}

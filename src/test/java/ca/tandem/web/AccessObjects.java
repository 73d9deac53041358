package ca.tandem.web;

import static ca.tandem.testing.ApiClient.array;
import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static ca.tandem.testing.PostingApi.text;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.media.FileFixture;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Invitation;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.SecretLink;
import ca.tandem.web.shell.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The objects that access is tried at: postings in each state that one account wrote, and what hangs on them. */
final class AccessObjects {

    private static final List<String> POSTINGS = List.of(
            "draft",
            "translation",
            "approval",
            "scheduled",
            "published",
            "archived",
            "revision",
            "emergency",
            "emergency-superseded",
            "emergency-archived");

    private final PostingApi api;
    private final ApiClient writer;
    private final Map<String, Bilingual<String>> names = new TreeMap<>();
    private final Map<Page, SecretLink> links = new EnumMap<>(Page.class);

    AccessObjects(RunningTandem tandem, AccessPeople people) {
        api = new PostingApi(tandem);
        writer = people.writer();
        POSTINGS.forEach(name -> put(name, key(name)));
        put("slug", new Bilingual<>("keeper-of-access-published", "garde-de-access-published"));
        draft("draft");
        draft("translation");
        api.act(writer, key("translation"), "submit");
        List.of("approval", "scheduled", "published", "archived", "revision").forEach(this::deliver);
        List.of("published", "archived", "revision").forEach(name -> api.act(api.approver, key(name), "approve"));
        api.act(
                api.approver,
                key("scheduled"),
                Json.createObjectBuilder()
                        .add("action", "approve")
                        .add("at", Instant.now().plus(Duration.ofDays(300)).toString()));
        api.act(api.administrator, key("archived"), "archive");
        api.act(writer, key("revision"), "revise");
        for (var name : List.of("emergency", "emergency-superseded", "emergency-archived")) {
            deliver(name);
            api.act(writer, key(name), "emergency");
        }
        api.act(api.administrator, key("emergency-archived"), "archive");
        supersede(key("emergency-superseded"));
        addParts();
        var invited = Invitation.invite(tandem, "access-invited", "Somebody Invited");
        links.put(Page.WELCOME, SecretLink.of(Invitation.path(invited.body())));
    }

    private void draft(String name) {
        var key = key(name);
        var english = text("Keeper of " + key, "Keep the lights of our harbours burning.", PostingApi.ENGLISH_BODY);
        make(
                "/api/v1/staff/postings",
                Json.createObjectBuilder()
                        .add("key", key)
                        .add("sourceLanguage", "en")
                        .add("texts", Json.createObjectBuilder().add("en", english))
                        .build());
    }

    private void deliver(String name) {
        draft(name);
        var key = key(name);
        api.act(writer, key, "submit");
        var french = text("Garde de " + key, "Veillez sur les feux de nos ports.", PostingApi.FRENCH_BODY);
        requireStatus(200, api.translator.put(STAFF_POSTINGS + key + "/texts/fr", api.version(key), french));
        api.act(api.translator, key, "deliver");
    }

    private void supersede(String key) {
        api.act(
                api.author,
                key,
                Json.createObjectBuilder()
                        .add("action", "revise")
                        .add("reason", "A slip")
                        .add("note", Json.createObjectBuilder().add("minor", true)));
        api.act(api.author, key, "submit");
        api.act(api.translator, key, "deliver");
        api.act(api.approver, key, "approve");
    }

    private void addParts() {
        var draft = STAFF_POSTINGS + key("draft");
        var mention = Json.createObjectBuilder()
                .add("text", "This is for @" + AccessPeople.WRITER)
                .build();
        putId("comment", object(requireStatus(201, api.author.post(draft + "/comments", mention))));
        var notifications = object(requireStatus(200, writer.get("/api/v1/staff/notifications")));
        putId("notification", notifications.getJsonArray("items").getJsonObject(0));
        var guest = Json.createObjectBuilder().add("madeFor", "A guest").build();
        var address = make(draft + "/reviews", guest).getJsonObject("addresses").getString("en");
        links.put(Page.REVIEW, SecretLink.of(address));
        putId("revoked", make(draft + "/reviews", guest));
        requireStatus(204, writer.delete(draft + "/reviews/" + name("revoked"), 0));
        requireStatus(
                201,
                writer.post(
                        draft + "/files?name=guide.pdf",
                        api.version(key("draft")),
                        "application/pdf",
                        FileFixture.pdf()));
        var units = array(requireStatus(200, writer.get(STAFF_POSTINGS + key("translation") + "/units")));
        putId("unit", units.getJsonObject(0));
        var published = STAFF_POSTINGS + key("published");
        var correction = Json.createObjectBuilder()
                .add("applyUrl", "https://example.org/apply")
                .add("reason", "It has moved")
                .build();
        var asked = writer.post(published + "/corrections", api.version(key("published")), correction);
        putId("correction", object(requireStatus(201, asked)));
    }

    private JsonObject make(String path, JsonObject wanted) {
        return object(requireStatus(201, writer.post(path, wanted)));
    }

    /** Notes the id of an object; in JSON some are numbers and some texts. */
    private void putId(String name, JsonObject made) {
        put(name, made.get("id").toString().replace("\"", ""));
    }

    private void put(String name, String value) {
        put(name, new Bilingual<>(value, value));
    }

    private void put(String name, Bilingual<String> value) {
        names.put(name, value);
    }

    static String key(String posting) {
        return "access-" + posting;
    }

    /** Returns the key, number or secret of an object in an address of a language; the name itself if it names none. */
    String name(String name, Language language) {
        return names.containsKey(name) ? names.get(name).get(language) : name;
    }

    String name(String name) {
        return name(name, Language.EN);
    }

    /** Returns a link to each page that a secret opens. */
    Map<Page, SecretLink> links() {
        return links;
    }

    /** Returns the states and versions of all postings. */
    Map<String, String> states() {
        var states = new TreeMap<String, String>();
        for (var name : POSTINGS) {
            var posting = api.staffView(key(name));
            states.put(name, posting.getString("state") + " " + posting.getInt("version"));
        }
        return states;
    }

    /** Returns the version that a change of what is at the path has to name. */
    String version(String posting, boolean ofTask) {
        var path = STAFF_POSTINGS + posting + (ofTask ? "/task" : "");
        return requireStatus(200, writer.get(path)).headers().firstValue("ETag").orElseThrow();
    }
}

package ca.tandem.testing;

import static ca.tandem.testing.ApiClient.object;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;

/** Clients of the API for a reader and for each role, and the calls that bring a posting to a state of the workflow. */
public final class PostingApi {

    public static final String STAFF_POSTINGS = "/api/v1/staff/postings/";

    /** A body in English. */
    public static final String ENGLISH_BODY =
            "## What you will do\n\nYou will keep the lights of the harbour burning and you will"
                    + " write about what you see in the log of the station, every night of the year.\n";
    /** A body in French. */
    public static final String FRENCH_BODY =
            "## Ce que vous ferez\n\nVous veillerez sur les feux du port et vous noterez dans le"
                    + " journal de la station ce que vous voyez, chaque nuit de l’année.\n";

    public final ApiClient reader;
    public final ApiClient author;
    public final ApiClient translator;
    public final ApiClient approver;
    public final ApiClient administrator;

    public PostingApi(RunningTandem tandem) {
        reader = ApiClient.reader(tandem.address());
        author = ApiClient.signedIn(tandem.address(), "author");
        translator = ApiClient.signedIn(tandem.address(), "translator");
        approver = ApiClient.signedIn(tandem.address(), "approver");
        administrator = ApiClient.signedIn(tandem.address(), "administrator");
    }

    /** Creates a draft in English. */
    public void draft(String key, JsonObjectBuilder facts) {
        var texts = Json.createObjectBuilder()
                .add(
                        "en",
                        text(
                                "Keeper of " + key,
                                "Keep the lights of our harbours burning for the ships.",
                                ENGLISH_BODY));
        requireStatus(
                201,
                author.post(
                        "/api/v1/staff/postings",
                        Json.createObjectBuilder()
                                .add("key", key)
                                .add("sourceLanguage", "en")
                                .add("facts", facts)
                                .add("texts", texts)
                                .build()));
    }

    /** Creates a posting in both languages that waits for approval. */
    public void delivered(String key, JsonObjectBuilder facts) {
        draft(key, facts);
        act(author, key, "submit");
        requireStatus(
                200,
                translator.put(
                        STAFF_POSTINGS + key + "/texts/fr",
                        version(key),
                        text("Garde de " + key, "Veillez sur les feux de nos ports pour les navires.", FRENCH_BODY)));
        act(translator, key, "deliver");
    }

    /** Creates a posting that is published. */
    public void published(String key, JsonObjectBuilder facts) {
        delivered(key, facts);
        act(approver, key, "approve");
    }

    /** Takes an action and requires that it succeeds. */
    public JsonObject act(ApiClient client, String key, String action) {
        return act(client, key, Json.createObjectBuilder().add("action", action).add("reason", "Because of " + action));
    }

    /** Takes an action and requires that it succeeds. */
    public JsonObject act(ApiClient client, String key, JsonObjectBuilder decision) {
        return object(requireStatus(200, attempt(client, key, decision)));
    }

    /** Takes an action and returns the response, whatever its status. */
    public HttpResponse<String> attempt(ApiClient client, String key, JsonObjectBuilder decision) {
        return client.post(STAFF_POSTINGS + key + "/actions", version(key), decision.build());
    }

    /** Returns the posting as staff see it. */
    public JsonObject staffView(String key) {
        return object(requireStatus(200, author.get(STAFF_POSTINGS + key)));
    }

    public int version(String key) {
        return staffView(key).getInt("version");
    }

    /** Returns the JSON of a text in one language. */
    public static JsonObject text(String title, String description, String body) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("description", description)
                .add("body", body)
                .build();
    }

    /** Returns the response if it has the status. */
    public static HttpResponse<String> requireStatus(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.request().method() + " " + answer.uri() + " answered " + answer.statusCode()
                    + " " + answer.body());
        }
        return answer;
    }
}

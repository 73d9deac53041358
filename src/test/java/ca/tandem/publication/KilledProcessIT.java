package ca.tandem.publication;

import static ca.tandem.testing.ApiClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.ApiClient;
import ca.tandem.testing.RunningTandem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process dies while it publishes: afterwards every posting is public in both languages, or in neither and still waits. */
class KilledProcessIT {

    private static final String STAFF = "/api/v1/staff/postings/";
    private static final int KILLS = 3;
    private static final int POSTINGS = 12;
    private static final String BODY =
            "## What you will do\n\nYou will keep the lights of the harbour burning and you will"
                    + " write about what you see in the log of the station, every night of the year.\n";
    private static final String CORPS =
            "## Ce que vous ferez\n\nVous veillerez sur les feux du port et vous noterez dans le"
                    + " journal de la station ce que vous voyez, chaque nuit de l’année.\n";

    /** A fixed seed, so that a run that fails can be looked at again. */
    private final Random random = new Random(20261121);

    @Test
    void neverLeavesOneLanguageWithoutTheOther(@TempDir Path folder) throws IOException {
        try (var postgres = EmbeddedPostgres.builder().start();
                var tandem =
                        RunningTandem.onPostgres(folder, postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
            for (var kill = 0; kill < KILLS; kill++) {
                prepare(tandem, kill);
                publishAndKill(tandem, kill);
                tandem.launch();
                assertAllOrNothing(tandem, kill);
            }
        }
    }

    private void publishAndKill(RunningTandem tandem, int kill) {
        var approver = ApiClient.signedIn(tandem.address(), "approver");
        var publishing = CompletableFuture.runAsync(() -> {
            for (var number = 0; number < POSTINGS; number++) {
                act(approver, key(kill, number), "approve");
            }
        });
        LockSupport.parkNanos(Duration.ofMillis(30 + random.nextInt(250)).toNanos());
        tandem.kill();
        publishing.exceptionally(cut -> null).join();
    }

    private static void assertAllOrNothing(RunningTandem tandem, int kill) {
        var reader = ApiClient.reader(tandem.address());
        var author = ApiClient.signedIn(tandem.address(), "author");
        var published = 0;
        for (var number = 0; number < POSTINGS; number++) {
            var key = key(kill, number);
            var state = object(author.get(STAFF + key)).getString("state");
            var seen = reader.get("/api/v1/postings/" + key);
            if (state.equals("PUBLISHED")) {
                published++;
                var texts = object(seen).getJsonObject("texts");
                assertThat(texts.getJsonObject("en").getString("title")).isEqualTo("Keeper of " + key);
                assertThat(texts.getJsonObject("fr").getString("title")).isEqualTo("Garde de " + key);
            } else {
                assertThat(state).isEqualTo("APPROVAL");
                assertThat(seen.statusCode()).isEqualTo(404);
            }
        }
        System.out.printf(
                "Killed while publishing: %d of %d were public, in both languages each%n", published, POSTINGS);
    }

    private static void prepare(RunningTandem tandem, int kill) {
        var author = ApiClient.signedIn(tandem.address(), "author");
        var translator = ApiClient.signedIn(tandem.address(), "translator");
        for (var number = 0; number < POSTINGS; number++) {
            var key = key(kill, number);
            author.post("/api/v1/staff/postings", posting(key));
            act(author, key, "submit");
            translator.put(
                    STAFF + key + "/texts/fr", version(translator, key), text("Garde de " + key, "Les feux", CORPS));
            act(translator, key, "deliver");
        }
    }

    private static void act(ApiClient who, String key, String action) {
        who.post(
                STAFF + key + "/actions",
                version(who, key),
                Json.createObjectBuilder().add("action", action).build());
    }

    private static int version(ApiClient who, String key) {
        return object(who.get(STAFF + key)).getInt("version");
    }

    private static String key(int kill, int number) {
        return "kill-" + kill + "-" + number;
    }

    private static JsonObject posting(String key) {
        return Json.createObjectBuilder()
                .add("key", key)
                .add("sourceLanguage", "en")
                .add("facts", Json.createObjectBuilder())
                .add("texts", Json.createObjectBuilder().add("en", text("Keeper of " + key, "The lights", BODY)))
                .build();
    }

    private static JsonObject text(String title, String description, String body) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("description", description)
                .add("body", body)
                .build();
    }
}

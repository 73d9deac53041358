package ca.tandem.publication;

import static ca.tandem.testing.ApiClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Newsroom;
import ca.tandem.testing.RunningTandem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
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

    private static final int KILLS = 3;
    private static final int POSTINGS = 12;

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
        var room = new Newsroom(tandem);
        var publishing = CompletableFuture.runAsync(() -> {
            for (var number = 0; number < POSTINGS; number++) {
                room.act(room.approver, key(kill, number), "approve");
            }
        });
        LockSupport.parkNanos(Duration.ofMillis(30 + random.nextInt(250)).toNanos());
        tandem.kill();
        publishing.exceptionally(cut -> null).join();
    }

    private static void assertAllOrNothing(RunningTandem tandem, int kill) {
        var room = new Newsroom(tandem);
        var published = 0;
        for (var number = 0; number < POSTINGS; number++) {
            var key = key(kill, number);
            var state = room.seen(key).getString("state");
            var seen = room.reader.get("/api/v1/postings/" + key);
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
        assertThat(object(room.administrator.get("/api/v1/staff/audit/verification"))
                        .getBoolean("whole"))
                .as("the record's chain")
                .isTrue();
        System.out.printf(
                "Killed while publishing: %d of %d were public, in both languages each%n", published, POSTINGS);
    }

    private static void prepare(RunningTandem tandem, int kill) {
        var room = new Newsroom(tandem);
        for (var number = 0; number < POSTINGS; number++) {
            room.delivered(key(kill, number), Json.createObjectBuilder());
        }
    }

    private static String key(int kill, int number) {
        return "kill-" + kill + "-" + number;
    }
}

package ca.tandem.publication;

import static ca.tandem.testing.ApiClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.testing.Newsroom;
import ca.tandem.testing.Patience;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The portal dies while it publishes: afterwards every posting is public in both languages, or in neither and still waits. It dies
 * before it writes a table that is drawn, for which the test lets it wait, and once as soon as it has written anything.
 */
class KilledProcessIT {

    private static final int KILLS = 3;
    private static final int POSTINGS = 4;

    /** What a publication writes, from the state to the record, which comes last. */
    private static final List<String> WRITTEN =
            List.of("edition", "state_change", "publication_counter", "publication", "record_entry");

    private static final String OTHERS = "select count(*) from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid()";

    /** A fixed seed, so that a run that fails can be looked at again. */
    private final Random random = new Random(20261121);

    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() {
        postgres = Schema.server();
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void neverLeavesOneLanguageWithoutTheOther(@TempDir Path folder) throws SQLException {
        var tables = new ArrayList<>(WRITTEN);
        Collections.shuffle(tables, random);
        try (var tandem = RunningTandem.onPostgres(folder, postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
            prepare(new Newsroom(tandem));
            for (var kill = 0; kill < KILLS; kill++) {
                var answered = 1 + random.nextInt(POSTINGS - 1);
                if (kill < KILLS - 1) {
                    killBeforeWriting(tables.get(kill), tandem, kill, answered);
                } else {
                    killOnceAnythingIsWritten(tandem, kill, answered);
                }
                Patience.until("PostgreSQL has ended what the portal began", () -> count(OTHERS) == 0);
                tandem.launch();
                var published = allOrNothing(new Newsroom(tandem), kill);
                System.out.printf(
                        "Killed %s, after %d answers: %d of %d were public, in both languages each%n",
                        kill < KILLS - 1 ? "before it wrote " + tables.get(kill) : "once it had written something",
                        answered,
                        published,
                        POSTINGS);
                assertThat(published).isBetween(answered, kill < KILLS - 1 ? answered : answered + 1);
            }
        }
    }

    private void killBeforeWriting(String table, RunningTandem tandem, int kill, int answered) throws SQLException {
        var room = new Newsroom(tandem);
        approve(room, kill, 0, answered);
        try (var lock = postgres.getPostgresDatabase().getConnection()) {
            lock.setAutoCommit(false);
            execute(lock, "lock table " + table + " in share mode");
            var next = CompletableFuture.runAsync(() -> approve(room, kill, answered, answered + 1));
            Patience.until(
                    "the portal waits to write " + table,
                    () -> next.isDone() || count(OTHERS + " and wait_event_type = 'Lock'") > 0);
            assertThat(next).as("the publication that writes " + table).isNotDone();
            tandem.kill();
            next.exceptionally(cut -> null).join();
            lock.rollback();
        }
    }

    private void killOnceAnythingIsWritten(RunningTandem tandem, int kill, int answered) {
        var room = new Newsroom(tandem);
        approve(room, kill, 0, answered);
        var next = CompletableFuture.runAsync(() -> approve(room, kill, answered, answered + 1));
        // Not by patience, which lets time pass between two looks.
        while (!next.isDone() && count(OTHERS + " and backend_xid is not null") == 0) {
            Thread.onSpinWait();
        }
        tandem.kill();
        next.exceptionally(cut -> null).join();
    }

    private static void approve(Newsroom room, int kill, int from, int to) {
        for (var number = from; number < to; number++) {
            room.act(room.approver, key(kill, number), "approve");
        }
    }

    private int count(String query) {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not say who is connected", e);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** How many are public. */
    private static int allOrNothing(Newsroom room, int kill) {
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
        return published;
    }

    private static void prepare(Newsroom room) {
        for (var kill = 0; kill < KILLS; kill++) {
            for (var number = 0; number < POSTINGS; number++) {
                room.delivered(key(kill, number), Json.createObjectBuilder());
            }
        }
    }

    private static String key(int kill, int number) {
        return "kill-" + kill + "-" + number;
    }
}

package ca.tandem.publication;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.PostingApi.STAFF_POSTINGS;
import static ca.tandem.testing.PostingApi.requireStatus;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Schema;
import ca.tandem.testing.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests a portal of its own on PostgreSQL that is killed and started again, has a second node, and whose audit log is tampered with.
 * Whenever it dies while it publishes, every posting is public in both languages afterwards, or in neither and still waits.
 */
@Tag("slow")
class RestartIT {

    private static final int KILLS = 3;

    private static final int POSTINGS = 4;

    private static final String KEY = "c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgb2N0ZXRzLi4";

    /** The tables that a publication writes, from the state to the audit log, which comes last. */
    private static final List<String> WRITTEN = List.of("edition", "state_change", "publication", "audit_entry");

    private static final String OTHERS = "select count(*) from pg_stat_activity"
            + " where backend_type = 'client backend' and pid <> pg_backend_pid()";

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;

    private static RunningTandem tandem;

    private static PostingApi api;

    /** The two accounts, whose passwords the portal has from files, and which PostgreSQL asks for. */
    @BeforeAll
    static void start() throws IOException, SQLException {
        var access = Files.writeString(
                folder.resolve("pg_hba.conf"),
                """
                local all all trust
                host all postgres all trust
                host all all all scram-sha-256
                """);
        postgres = Schema.server(Map.of("hba_file", access.toString()));
        var script = Files.readString(Path.of(System.getProperty("project.folder", "."), "docs/deploy/postgresql.sql"));
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            execute(connection, script.replace("on database tandem", "on database postgres"));
            execute(connection, "alter role tandem password 'of the work'");
            execute(connection, "alter role tandem_owner password 'of the tables'");
        }
        var secrets = Files.createDirectory(folder.resolve("secrets"));
        Files.writeString(secrets.resolve("tandem.db.password"), "of the work\n");
        Files.writeString(secrets.resolve("tandem.db.migration.password"), "of the tables\n");
        Files.writeString(secrets.resolve("tandem.key"), KEY + "\n");
        tandem = portal(folder);
        api = new PostingApi(tandem);
    }

    private static RunningTandem portal(Path data) {
        return RunningTandem.onPostgres(
                data,
                "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
                "tandem",
                "-Dtandem.db.migration.user=tandem_owner",
                "--secretsdir " + folder.resolve("secrets"));
    }

    @Test
    void worksWithAnAccountThatOwnsNothingAndSecretsFromFiles() throws SQLException {
        assertThat(folder.resolve("data/tandem.key"))
                .as("there is no other key")
                .doesNotExist();
        assertThat(count("select count(*) from audit_entry")).isPositive();
        assertThat(count("select count(*) from pg_stat_activity where usename = 'tandem'"))
                .isPositive();
        assertThat(count("select count(*) from pg_tables where schemaname = 'public' and tableowner <> 'tandem_owner'"))
                .isZero();
        assertThat(count("select count(*) from pg_tables where schemaname = 'public'"
                        + " and has_table_privilege('tandem', 'audit_entry', 'update, delete, truncate')"))
                .isZero();
    }

    @AfterAll
    static void stop() throws IOException {
        tandem.close();
        postgres.close();
    }

    /** A fixed seed, so that a run that fails can be looked at again. */
    private final Random random = new Random(20261121);

    @Test
    void neverLeavesOneLanguageWithoutTheOther() throws SQLException {
        var tables = new ArrayList<>(WRITTEN);
        Collections.shuffle(tables, random);
        prepare();
        for (var kill = 0; kill < KILLS; kill++) {
            var answered = 1 + random.nextInt(POSTINGS - 1);
            if (kill < KILLS - 1) {
                killBeforeWriting(tables.get(kill), kill, answered);
            } else {
                killOnceAnythingIsWritten(kill, answered);
            }
            Patience.until("PostgreSQL has ended what the portal began", () -> count(OTHERS) == 0);
            tandem.launch();
            var published = countPublished(kill);
            System.out.printf(
                    "Killed %s, after %d answers: %d of %d were public, in both languages each%n",
                    kill < KILLS - 1 ? "before it wrote " + tables.get(kill) : "once it had written something",
                    answered,
                    published,
                    POSTINGS);
            assertThat(published).isBetween(answered, kill < KILLS - 1 ? answered : answered + 1);
        }
    }

    private void killBeforeWriting(String table, int kill, int answered) throws SQLException {
        approve(kill, 0, answered);
        try (var lock = postgres.getPostgresDatabase().getConnection()) {
            lock.setAutoCommit(false);
            execute(lock, "lock table " + table + " in share mode");
            var next = CompletableFuture.runAsync(() -> approve(kill, answered, answered + 1));
            Patience.until(
                    "the portal waits to write " + table,
                    () -> next.isDone() || count(OTHERS + " and wait_event_type = 'Lock'") > 0);
            assertThat(next).as("the publication that writes " + table).isNotDone();
            tandem.kill();
            next.exceptionally(cut -> null).join();
            lock.rollback();
        }
    }

    private void killOnceAnythingIsWritten(int kill, int answered) {
        approve(kill, 0, answered);
        var next = CompletableFuture.runAsync(() -> approve(kill, answered, answered + 1));
        // Not by patience, which lets time pass between two looks.
        while (!next.isDone() && count(OTHERS + " and backend_xid is not null") == 0) {
            Thread.onSpinWait();
        }
        tandem.kill();
        next.exceptionally(cut -> null).join();
    }

    private static void approve(int kill, int from, int to) {
        for (var number = from; number < to; number++) {
            api.act(api.approver, key(kill, number), "approve");
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

    /** Counts the public postings, and checks that each is public in both languages or in neither. */
    private static int countPublished(int kill) {
        var published = 0;
        for (var number = 0; number < POSTINGS; number++) {
            var key = key(kill, number);
            var state = api.staffView(key).getString("state");
            var seen = api.reader.get("/api/v1/postings/" + key);
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
        assertThat(object(api.administrator.get("/api/v1/staff/audit/verification"))
                        .getBoolean("whole"))
                .as("the record's chain")
                .isTrue();
        return published;
    }

    private static void prepare() {
        for (var kill = 0; kill < KILLS; kill++) {
            for (var number = 0; number < POSTINGS; number++) {
                api.delivered(key(kill, number), Json.createObjectBuilder());
            }
        }
    }

    private static String key(int kill, int number) {
        return "kill-" + kill + "-" + number;
    }

    @Test
    void aPublicationMissedWhileThePortalStoodStillIsMadeUpOnceItStandsAgain() throws SQLException {
        api.delivered("missed", facts());
        var at = Instant.now().plus(1, ChronoUnit.DAYS);
        api.act(api.approver, "missed", action("approve").add("at", at.toString()));
        assertThat(api.reader.get("/api/v1/postings/missed").statusCode()).isEqualTo(404);
        tandem.kill();
        makeDue("missed");
        tandem.launch();
        var started = Instant.now();

        Patience.until(
                "what was missed is made up",
                () -> api.reader.get("/api/v1/postings/missed").statusCode() == 200);

        System.out.printf(
                "Made up %d ms after the portal answered%n",
                Duration.between(started, Instant.now()).toMillis());
        assertThat(page("/en/jobs/keeper-of-missed")).contains("log of the station");
        assertThat(page("/fr/emplois/garde-de-missed")).contains("journal de la station");
    }

    @Test
    void ofTwoNodesOnePublishesWhatIsDueAndBothShowIt(@TempDir Path elsewhere) throws SQLException {
        var keys = IntStream.range(0, 5).mapToObj(number -> "node-" + number).toList();
        try (var other = portal(elsewhere)) {
            keys.forEach(key -> api.delivered(key, facts()));
            for (var key : keys) {
                var at = Instant.now().plus(1, ChronoUnit.DAYS);
                api.act(api.approver, key, action("approve").add("at", at.toString()));
            }
            var there = ApiClient.reader(other.address());
            makeDue("node-%");

            Patience.until("both nodes show all of it", () -> keys.stream().allMatch(key -> Stream.of(api.reader, there)
                    .allMatch(reader -> reader.get("/api/v1/postings/" + key).statusCode() == 200)));
            goesRound(api.approver, there, "round-there");
            goesRound(ApiClient.signedIn(other.address(), "approver"), api.reader, "round-here");
            for (var key : keys) {
                assertThat(moves(key))
                        .filteredOn(move -> move.getString("to").equals("PUBLISHED"))
                        .hasSize(1);
                assertThat(there.get("/fr/emplois/garde-de-" + key).statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(object(api.administrator.get("/api/v1/staff/audit/verification"))
                        .getBoolean("whole"))
                .isTrue();
    }

    @Test
    void inTheBrowserAdministratorsAreToldWhichEntryOfTheRecordIsTheFirstBrokenOne() throws SQLException {
        try (var administrator = visitor("administrator", Language.EN)) {
            var page = administrator.page();
            sql("update audit_entry set occurred_at = occurred_at + interval '1 day' where entry_number = 7");
            try {
                administrator.open("/en/staff/record");
                page.press("#verify", "Enter");
                assertThat(page.locator("#messages"))
                        .containsText("The first broken entry is number 7: what it says does not belong to its hash");
                assertThat(page.locator("#messages")).containsText("Whole entries before it: 6.");
                administrator.assertAccessible("governance-record-broken");
                page.press("#broken a", "Enter");
                assertThat(page.locator("#entry-7")).isInViewport();
                administrator.assertAccessible("governance-record-broken-entry");
                administrator.open("/fr/personnel/registre");
                page.press("#verify", "Enter");
                assertThat(page.locator("#messages"))
                        .containsText("La première entrée rompue porte le numéro 7\u00a0: son contenu ne va pas");
                administrator.assertAccessible("governance-record-broken-fr");
                assertThat(object(api.administrator.get("/api/v1/staff/audit/verification"))
                                .getJsonObject("broken")
                                .getInt("number"))
                        .isEqualTo(7);
            } finally {
                sql("update audit_entry set occurred_at = occurred_at - interval '1 day' where entry_number = 7");
            }
        }
    }

    @Test
    void inTheBrowserWhatIsTypedOutlivesTheSessionAndThePortalItself() {
        api.draft("typed", facts());
        try (var author = visitor("author", Language.EN)) {
            var page = author.open("/en/staff/postings/typed/edit");
            var trouble = page.locator("#autosave-problem");
            page.context().clearCookies();
            page.fill("#team-en", "Lights");
            assertThat(trouble).containsText("Your session has ended");
            author.assertAccessible("governance-signed-out");
            page.click("#save");
            assertThat(page.locator("#autosave-sign-in a")).isFocused();
            signInBeside(author);
            assertThat(page).hasURL(Pattern.compile("\\?resume="));
            assertThat(page.locator("#team-en")).hasValue("Lights");

            page.fill("#team-fr", "Feux");
            assertThat(page.locator("#autosave-state")).containsText("Kept for you at");
            try (var window = page.context().newPage()) {
                window.navigate(tandem.address() + "/fr/personnel/offres/typed");
                assertThat(window.locator("#unsaved-work-notice")).containsText("L’éditeur vous propose de continuer");
                window.navigate(tandem.address() + "/en/staff");
                assertThat(window.locator("section:has(> #unsaved-work) a")).hasText("Keeper of typed");
            }
            tandem.kill();
            page.fill("#reference", "Typed while nobody answered");
            page.click("#save");
            assertThat(trouble).containsText("The portal does not answer");
            assertThat(trouble).isFocused();
            tandem.launch();
            // The author is still signed in, and the next autosave arrives. The view of the page went with the portal,
            // so the form comes back.
            assertThat(trouble).hasText("");
            page.click("#save");
            assertThat(page).hasURL(Pattern.compile("[?&]typed="));
            assertThat(page.locator("#reference")).hasValue("Typed while nobody answered");
            assertThat(page.locator("#team-fr")).hasValue("Feux");
            page.click("#save");
            assertThat(page.locator("#messages .notice-good")).isVisible();
        }
        assertThat(api.staffView("typed").toString()).contains("Lights", "Feux", "Typed while nobody answered");
    }

    /** Signs in in another window of the same browser. */
    private static void signInBeside(Visitor author) {
        try (var window = author.page().context().newPage()) {
            window.navigate(tandem.address() + "/en/staff/sign-in");
            window.fill("#name", "author");
            window.fill("#password", RunningTandem.PASSWORD);
            window.click("#sign-in");
            window.waitForURL("**/en/staff");
        }
    }

    /** Moves the scheduled instant of postings to the past, so that no test has to wait for it. */
    private static void makeDue(String keys) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var update =
                        connection.prepareStatement("update edition set scheduled_for = now() - interval '1 second'"
                                + " where edition_state = 'SCHEDULED' and posting_id in"
                                + " (select id from posting where posting_key like ?)")) {
            update.setString(1, keys);
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    /**
     * Waits until the clock of a node has gone round once from beginning to end: what is published elsewhere shows there at the end of
     * a round, so the second one that shows was seen by a round that began after the first.
     */
    private static void goesRound(ApiClient publisher, ApiClient watcher, String name) {
        for (var round = 0; round < 2; round++) {
            var key = name + "-" + round;
            api.delivered(key, facts());
            requireStatus(
                    200,
                    publisher.post(
                            STAFF_POSTINGS + key + "/actions",
                            api.version(key),
                            action("approve").build()));
            Patience.until(
                    key + " shows on the other node",
                    () -> watcher.get("/api/v1/postings/" + key).statusCode() == 200);
        }
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            assertThat(prepared.executeUpdate()).isEqualTo(1);
        }
    }

    private static List<JsonObject> array(HttpResponse<String> answer) {
        try (var reader =
                Json.createReader(new StringReader(requireStatus(200, answer).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** Returns the actions on a posting, oldest first. */
    private static List<JsonObject> moves(String key) {
        var moves = new ArrayList<>(array(api.author.get(STAFF_POSTINGS + key + "/history")));
        Collections.reverse(moves);
        return moves;
    }

    /** Returns a reader's page with ordinary spaces in place of no-break spaces. */
    private static String page(String address) {
        return requireStatus(200, api.reader.get(address)).body().replace('\u00a0', ' ');
    }

    private static JsonObjectBuilder facts() {
        return Json.createObjectBuilder().add("closes", "2030-06-30").add("zone", "America/Halifax");
    }

    private static JsonObjectBuilder action(String action) {
        return Json.createObjectBuilder().add("action", action);
    }

    private static Visitor visitor(String who, Language language) {
        return Visitor.at(tandem).signIn(who, language);
    }
}

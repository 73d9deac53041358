package ca.tandem.governance;

import static ca.tandem.testing.ApiClient.object;
import static ca.tandem.testing.Newsroom.STAFF;
import static ca.tandem.testing.Newsroom.mustBe;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Chromium;
import ca.tandem.testing.Newsroom;
import ca.tandem.testing.Patience;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.Schema;
import ca.tandem.testing.Visitor;
import com.microsoft.playwright.Page.ScreenshotOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What governs a posting after and beside its publication, on the running portal with PostgreSQL. */
class GovernanceIT {

    private static final int THREADS = 200;
    private static final ZoneId ST_JOHNS = ZoneId.of("America/St_Johns");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static RunningTandem tandem;
    private static Newsroom room;
    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        postgres = Schema.server();
        tandem = RunningTandem.onPostgres(folder, postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        room = new Newsroom(tandem);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() throws IOException {
        chromium.close();
        tandem.close();
        postgres.close();
    }

    @Test
    void aRevisionTellsReadersInBothLanguagesWhatHasChanged() {
        room.published("revised", facts());
        room.act(room.author, "revised", "revise");
        assertThat(room.attempt(room.author, "revised", action("submit")).body())
                .contains("note.missing");
        var half = Json.createObjectBuilder().add("en", "The station has moved.");
        mustBe(200, room.author.put(STAFF + "revised/note", room.version("revised"), half.build()));
        room.act(room.author, "revised", "submit");
        assertThat(room.attempt(room.translator, "revised", action("deliver")).body())
                .contains("note.incomplete");
        var other = Json.createObjectBuilder().add("en", "Something else.").add("fr", "La station a déménagé.");
        assertThat(room.translator
                        .put(STAFF + "revised/note", room.version("revised"), other.build())
                        .body())
                .contains("note.source");
        var whole =
                Json.createObjectBuilder().add("en", "The station has moved.").add("fr", "La station a déménagé.");
        mustBe(200, room.translator.put(STAFF + "revised/note", room.version("revised"), whole.build()));
        room.act(room.translator, "revised", "deliver");
        assertThat(page("/en/jobs/keeper-of-revised")).doesNotContain("The station has moved.");

        room.act(room.approver, "revised", "approve");

        assertThat(page("/en/jobs/keeper-of-revised")).contains("The station has moved.");
        assertThat(page("/fr/emplois/garde-de-revised")).contains("La station a déménagé.");
    }

    @Test
    void aCorrectedClosingIsSeenByASecondPersonAndThenAtOnce() {
        room.published("corrected", facts());
        var wanted = Json.createObjectBuilder()
                .add("closes", "2031-03-01")
                .add("zone", "America/St_Johns")
                .add("reason", "The ferry does not run");
        var asked = object(mustBe(
                201, room.author.post(STAFF + "corrected/corrections", room.version("corrected"), wanted.build())));
        assertThat(page("/en/jobs/keeper-of-corrected")).contains("June 30, 2030");
        var decision = STAFF + "corrected/corrections/" + asked.getInt("id") + "/decision";
        var accept = Json.createObjectBuilder().add("decision", "accept").build();
        assertThat(room.author.post(decision, room.version("corrected"), accept).statusCode())
                .isEqualTo(403);

        mustBe(200, room.approver.post(decision, room.version("corrected"), accept));

        assertThat(page("/en/jobs/keeper-of-corrected"))
                .contains("March 1, 2031")
                .contains("The closing date is now");
        assertThat(page("/fr/emplois/garde-de-corrected")).contains("1er mars 2031");
    }

    @Test
    void aWithdrawnPostingIsGoneInBothLanguagesWithItsReasonUntilItIsRestored() {
        room.published("withdrawn", facts());
        room.published("successor", facts());
        var why = Json.createObjectBuilder().add("en", "It was a mistake.").add("fr", "C’était une erreur.");
        room.act(room.administrator, "withdrawn", withdraw(why));

        for (var address : List.of("/en/jobs/keeper-of-withdrawn", "/fr/emplois/garde-de-withdrawn")) {
            var gone = room.reader.get(address);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body())
                    .contains(address.startsWith("/en") ? "It was a mistake." : "C’était une erreur.")
                    .doesNotContain("log of the station", "journal de la station");
        }
        assertThat(room.reader.get("/api/v1/postings/withdrawn").statusCode()).isEqualTo(410);
        for (var list : List.of("/en/jobs?q=withdrawn", "/en/jobs/archived", "/en/jobs.atom", "/sitemap.xml")) {
            assertThat(page(list)).as(list).doesNotContain("keeper-of-withdrawn");
        }
        room.act(room.administrator, "withdrawn", "restore");
        assertThat(page("/fr/emplois/garde-de-withdrawn")).contains("journal de la station");

        room.act(
                room.administrator,
                "withdrawn",
                withdraw(Json.createObjectBuilder().add("leadsTo", "successor")));
        var led = room.reader.get("/fr/emplois/garde-de-withdrawn");
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/fr/emplois/garde-de-successor"));
    }

    @Test
    void whatWasPublishedInAnEmergencyStaysMarkedUntilSomebodyElseApprovesIt() {
        room.delivered("urgent", facts());
        assertThat(room.attempt(room.author, "urgent", because("emergency")).statusCode())
                .isEqualTo(403);
        var published = room.act(room.administrator, "urgent", "emergency");
        assertThat(published.getString("state")).isEqualTo("PUBLISHED");
        assertThat(published.getBoolean("unconfirmed")).isTrue();
        assertThat(page("/fr/emplois/garde-de-urgent")).contains("journal de la station");

        assertThat(room.act(room.approver, "urgent", "confirm").getBoolean("unconfirmed"))
                .isFalse();
    }

    @Test
    void aWarningIsAcceptedWithAReasonAndItsWordsOnly() {
        room.delivered("warned", facts());
        room.act(
                room.approver,
                "warned",
                action("return").add("to", "TRANSLATION").add("reason", "Spaces"));
        var body = "## Ce que vous ferez\n\nVous veillerez sur les feux du port et vous noterez dans le"
                + " journal de la  station ce que vous voyez, chaque nuit de l’année.\n";
        var text = Newsroom.text("Garde de warned", "Veillez sur les feux de nos ports pour les navires.", body);
        mustBe(200, room.translator.put(STAFF + "warned/texts/fr", room.version("warned"), text));
        var warning = warnings().get(0);
        var path = STAFF + "warned/findings/" + warning.getString("id") + "/acceptance";
        assertThat(room.translator
                        .put(
                                path,
                                room.version("warned"),
                                Json.createObjectBuilder().add("reason", " ").build())
                        .body())
                .contains("warning.reason");
        var reason =
                Json.createObjectBuilder().add("reason", "It is spelled so").build();
        mustBe(200, room.translator.put(path, room.version("warned"), reason));
        assertThat(warnings().stream()
                        .filter(each -> each.getString("id").equals(warning.getString("id")))
                        .findFirst()
                        .orElseThrow()
                        .getJsonObject("accepted")
                        .getString("reason"))
                .isEqualTo("It is spelled so");

        var changed = Newsroom.text(
                "Garde de warned",
                "Veillez sur les feux de nos ports pour les navires.",
                body.replace("port", "havre"));
        mustBe(200, room.translator.put(STAFF + "warned/texts/fr", room.version("warned"), changed));

        assertThat(warnings()).isNotEmpty().allMatch(each -> each.isNull("accepted"));
    }

    private static List<JsonObject> warnings() {
        return array(room.translator.get(STAFF + "warned/findings"));
    }

    private static List<JsonObject> array(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(mustBe(200, answer).body()))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** One of those who try: half of them know only the version that everybody saw first, the others look again. */
    private record Try(String what, int status) {}

    @Test
    void twoHundredAtOnceLeaveOneConsistentResultAndAWholeChain() throws Exception {
        room.delivered("crowd", facts());
        var version = room.version("crowd");
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(THREADS);
        var tries = new ArrayList<Try>();
        try {
            var answers = IntStream.range(0, THREADS)
                    .mapToObj(number -> pool.submit(() -> {
                        start.await();
                        return attempt(number % 4, number % 8 < 4 ? version : room.version("crowd"));
                    }))
                    .toList();
            start.countDown();
            for (var answer : answers) {
                tries.add(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.println("Two hundred at once: "
                + tries.stream().collect(Collectors.groupingBy(Try::toString, TreeMap::new, Collectors.counting())));

        assertThat(tries).allMatch(each -> List.of(200, 409, 412, 422).contains(each.status()));
        var taken = tries.stream()
                .filter(each -> each.status() == 200 && !each.what().equals("edit"))
                .toList();
        var moves = moves("crowd");
        assertThat(moves).hasSize(2 + taken.size());
        for (var at = 1; at < moves.size(); at++) {
            assertThat(moves.get(at).getString("from"))
                    .isEqualTo(moves.get(at - 1).getString("to"));
        }
        var state = room.seen("crowd").getString("state");
        assertThat(moves.get(moves.size() - 1).getString("to")).isEqualTo(state);
        var reader = room.reader.get("/api/v1/postings/crowd");
        assertThat(reader.statusCode())
                .isEqualTo(List.of("PUBLISHED", "ARCHIVED").contains(state) ? 200 : 404);
        assertThat(object(room.administrator.get("/api/v1/staff/audit/verification"))
                        .getBoolean("whole"))
                .isTrue();
    }

    private static Try attempt(int which, int version) {
        return switch (which) {
            case 0 -> act(room.approver, version, "approve", action("approve"));
            case 1 -> act(room.approver, version, "return", because("return").add("to", "DRAFT"));
            case 2 -> act(room.administrator, version, "archive", because("archive"));
            default -> {
                var text = Newsroom.text("Another keeper", "Another description", "Another body");
                yield new Try(
                        "edit",
                        room.author.put(STAFF + "crowd/texts/en", version, text).statusCode());
            }
        };
    }

    private static Try act(ApiClient who, int version, String what, JsonObjectBuilder decision) {
        return new Try(
                what,
                who.post(STAFF + "crowd/actions", version, decision.build()).statusCode());
    }

    /** What was done with a posting, oldest first. */
    private static List<JsonObject> moves(String key) {
        var moves = new ArrayList<>(array(room.author.get(STAFF + key + "/history")));
        Collections.reverse(moves);
        return moves;
    }

    @Test
    void aPublicationMissedWhileThePortalStoodStillIsMadeUpOnceItStandsAgain() throws SQLException {
        room.delivered("missed", facts());
        var at = Instant.now().plus(1, ChronoUnit.DAYS);
        room.act(room.approver, "missed", action("approve").add("at", at.toString()));
        assertThat(room.reader.get("/api/v1/postings/missed").statusCode()).isEqualTo(404);
        tandem.kill();
        comesDue("missed");
        tandem.launch();
        var started = Instant.now();

        Patience.until(
                "what was missed is made up",
                () -> room.reader.get("/api/v1/postings/missed").statusCode() == 200);

        System.out.printf(
                "Made up %d ms after the portal answered%n",
                Duration.between(started, Instant.now()).toMillis());
        assertThat(page("/en/jobs/keeper-of-missed")).contains("log of the station");
        assertThat(page("/fr/emplois/garde-de-missed")).contains("journal de la station");
    }

    @Test
    void ofTwoNodesOnePublishesWhatIsDueAndBothShowIt(@TempDir Path elsewhere) throws SQLException {
        var keys = IntStream.range(0, 5).mapToObj(number -> "node-" + number).toList();
        var database = postgres.getJdbcUrl("postgres", "postgres");
        try (var other = RunningTandem.onPostgres(elsewhere, database, "postgres")) {
            keys.forEach(key -> room.delivered(key, facts()));
            for (var key : keys) {
                var at = Instant.now().plus(1, ChronoUnit.DAYS);
                room.act(room.approver, key, action("approve").add("at", at.toString()));
            }
            var there = ApiClient.reader(other.address());
            comesDue("node-%");

            Patience.until("both nodes show all of it", () -> keys.stream().allMatch(key -> Stream.of(
                            room.reader, there)
                    .allMatch(reader -> reader.get("/api/v1/postings/" + key).statusCode() == 200)));
            goesRound(room.approver, there, "round-there");
            goesRound(ApiClient.signedIn(other.address(), "approver"), room.reader, "round-here");
            for (var key : keys) {
                assertThat(moves(key))
                        .filteredOn(move -> move.getString("to").equals("PUBLISHED"))
                        .hasSize(1);
                assertThat(there.get("/fr/emplois/garde-de-" + key).statusCode())
                        .isEqualTo(200);
            }
        }
        assertThat(object(room.administrator.get("/api/v1/staff/audit/verification"))
                        .getBoolean("whole"))
                .isTrue();
    }

    /** The closing is the server's clock's: no page may say it too early or too late, however long a page takes. */
    @Test
    void atItsClosingInstantAPostingSaysSoAndTakesNoApplications() {
        // On a machine that is too slow to see it open, the next one stays open for longer.
        for (var seconds = 8; !isSeenOpenThenClosed("closing-" + seconds, seconds); seconds *= 2) {
            assertThat(seconds).isLessThan(1_000);
        }
    }

    private static boolean isSeenOpenThenClosed(String key, int seconds) {
        var closes = Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.SECONDS);
        try {
            room.published(
                    key,
                    Json.createObjectBuilder()
                            .add(
                                    "closes",
                                    closes.atZone(ST_JOHNS).toLocalDateTime().toString())
                            .add("zone", ST_JOHNS.getId())
                            .add("applyUrl", "https://apply.example/1"));
        } catch (AssertionError refused) {
            // What has closed is neither delivered nor approved.
            assertThat(Instant.now()).as("refused before its closing").isAfterOrEqualTo(closes);
            return false;
        }
        var addresses = List.of("/en/jobs/keeper-of-" + key, "/fr/emplois/garde-de-" + key);
        var seenOpen = new HashSet<String>();
        Patience.until(
                key + " is closed",
                () -> addresses.stream()
                                .filter(address -> isOpen(address, closes))
                                .peek(seenOpen::add)
                                .count()
                        == 0);
        return seenOpen.containsAll(addresses);
    }

    /** Open whenever the answer was there before the instant, closed whenever it was asked for after it. */
    private static boolean isOpen(String address, Instant closes) {
        var asked = Instant.now();
        var answer = page(address);
        var isOpen = !answer.contains("notice-closed");
        assertThat(answer.contains("https://apply.example/1")).isEqualTo(isOpen);
        assertThat(answer.contains("application/ld+json")).isEqualTo(isOpen);
        if (isOpen) {
            assertThat(asked).isBefore(closes);
        } else {
            assertThat(Instant.now()).isAfterOrEqualTo(closes);
        }
        return isOpen;
    }

    @Test
    void inTheBrowserANoteIsWrittenAFactCorrectedAndAPostingWithdrawn() {
        try (var author = visitor("author", Language.EN)) {
            author.open("/en/staff/postings/web-developer");
            assertThat(author.page().inputValue("#note-en")).isEqualTo("The term has been extended by six months.");
            author.page().fill("#note-fr", "");
            author.page().click("#note-save");
            assertThat(author.page().locator("#note-label ~ dl")).containsText("Not written yet");
            isFaultless(author, "note");
            author.page().fill("#note-fr", "La durée du contrat est prolongée de six mois.");
            author.page().click("#note-save");
            assertThat(author.page().locator("#note-label ~ dl")).containsText("prolongée de six mois");

            author.open("/en/staff/postings/network-technician");
            author.page().click("text=Correct the closing or the place to apply");
            author.page().fill("#correct-on", "2031-02-30");
            author.page().click("#correct");
            assertThat(author.page().locator("#correct-on-error")).isVisible();
            author.page().fill("#correct-on", "2031-02-28");
            author.page().fill("#correct-reason", "The ferry does not run.");
            isFaultless(author, "correction-form");
            author.page().click("#correct");
            assertThat(author.page().locator("#correction")).containsText("The ferry does not run.");
            assertThat(author.page().locator("#correction-accept")).hasCount(0);
        }
        try (var approver = visitor("approver", Language.FR)) {
            approver.open("/fr/personnel");
            assertThat(approver.page().locator("section[aria-labelledby=corrections]"))
                    .containsText("The ferry does not run.");
            isFaultless(approver, "watch-list");
            approver.open("/fr/personnel/taches");
            assertThat(approver.page().locator("section[aria-labelledby=corrections]"))
                    .containsText("The ferry does not run.");
            isFaultless(approver, "tasks-correction");
            approver.open("/fr/personnel/offres/network-technician");
            isFaultless(approver, "correction");
            approver.page().click("#correction-accept");
            assertThat(approver.page().locator("#correction")).hasCount(0);
            assertThat(approver.page().locator("body")).containsText("28 février 2031");
        }
        try (var administrator = visitor("administrator", Language.FR)) {
            administrator.open("/fr/personnel/offres/communications-student");
            administrator.page().click("summary:text-is('Retirer')");
            administrator.page().fill("#reason-withdraw", "Doublon");
            administrator.page().fill("#withdraw-fr", "Cette offre a été publiée par erreur.");
            administrator.page().click("#do-withdraw");
            assertThat(administrator.page().locator("#messages")).containsText("Anglais");
            assertThat(administrator.page().inputValue("#withdraw-fr"))
                    .isEqualTo("Cette offre a été publiée par erreur.");
            isFaultless(administrator, "withdraw-form");
            administrator.page().fill("#withdraw-en", "This posting was published by mistake.");
            administrator.page().click("#do-withdraw");
            isFaultless(administrator, "withdrawn-staff");
            administrator.open("/fr/personnel/offres/procurement-officer");
            isFaultless(administrator, "emergency-form");
        }
        try (var reader = Visitor.at(tandem, chromium.browser())) {
            for (var address : List.of("/en/jobs/network-technician", "/en/jobs/communications-student")) {
                reader.open(address);
                isFaultless(reader, "reader" + address.replace('/', '-'));
            }
            assertThat(reader.page().locator("main")).containsText("This posting was published by mistake.");
        }
    }

    @Test
    void inTheBrowserAWarningIsAcceptedAndOpenedAgain() {
        room.draft("doubtful", facts());
        room.act(room.author, "doubtful", "submit");
        var text = Newsroom.text(
                "Garde de doubtful",
                "Veillez sur les feux de nos ports pour les navires.",
                "## Ce que vous ferez\n\nVous veillerez sur les  feux du port et vous noterez dans le"
                        + " journal de la station ce que vous voyez, chaque nuit de l’année.\n");
        mustBe(200, room.translator.put(STAFF + "doubtful/texts/fr", room.version("doubtful"), text));
        room.act(room.translator, "doubtful", "deliver");
        try (var approver = visitor("approver", Language.EN)) {
            approver.open("/en/staff/postings/doubtful/approve");
            var page = approver.page();
            var open =
                    page.locator("section[aria-labelledby=findings-label] > ul.findings > li[data-severity=WARNING]");
            var before = open.count();
            assertThat(before).isPositive();
            page.click("summary:text-is('Accept a warning')");
            page.click("#accept");
            assertThat(page.locator("#accept-reason-error")).isVisible();
            page.fill("#accept-reason", "The organisation writes it so.");
            isFaultless(approver, "accept-form");
            page.click("#accept");
            assertThat(page.locator("#accepted-label")).isVisible();
            assertThat(open).hasCount(before - 1);
            isFaultless(approver, "accepted");
            page.click("#reopen-form input[type=submit]");
            assertThat(page.locator("#accepted-label")).hasCount(0);
            assertThat(open).hasCount(before);
        }
    }

    @Test
    void inTheBrowserSeveralPostingsAreArchivedAndEachSaysWhatBecameOfIt() {
        room.published("several-one", facts());
        room.published("several-two", facts());
        room.delivered("several-three", facts());
        try (var administrator = visitor("administrator", Language.EN)) {
            administrator.open("/en/staff/postings?q=several");
            var page = administrator.page();
            page.click("summary:text-is('Archive, restore or withdraw several')");
            page.fill("#batch-reason", "The competition is over.");
            page.click("#batch-start");
            assertThat(page.locator("#messages")).containsText("Tick at least one posting first");
            assertThat(page.locator("#batch-reason")).hasValue("The competition is over.");
            for (var tick : page.locator("input[name=chosen]").all()) {
                tick.check();
            }
            isFaultless(administrator, "several-form");
            page.click("#batch-start");
            assertThat(page.locator("#report .lead")).hasText("2 of 3 done");
            assertThat(page.locator("#report tbody tr").first()).containsText("several-three");
            assertThat(page.locator("#report tbody tr").first()).containsText("Not done");
            isFaultless(administrator, "several-done");
            page.click("header .language-link");
            assertThat(page.locator("#report .lead")).hasText("2 sur 3 traitées");
        }
        assertThat(page("/fr/emplois/garde-de-several-one")).contains("notice-archived");
        assertThat(room.seen("several-three").getString("state")).isEqualTo("APPROVAL");
    }

    @Test
    void anEndedReviewIsGoneAndEveryAnswerKeepsItsAddressSecret() throws SQLException {
        for (var key : List.of("expired", "revoked", "ended")) {
            room.draft(key, facts());
        }
        var expired = review("expired");
        var revoked = review("revoked");
        var ended = review("ended");
        var form = "application/x-www-form-urlencoded";
        for (var address : List.of(expired, revoked, ended)) {
            keepsItsSecret(200, room.reader.get(address));
            keepsItsSecret(422, room.reader.post(address, form, "name=&words="));
            keepsItsSecret(303, room.reader.post(address, form, "name=Ana&words=Yes"));
            keepsItsSecret(
                    405, room.reader.put(address, 1, Json.createObjectBuilder().build()));
            keepsItsSecret(404, room.reader.get(address + "x"));
        }
        sql("update review_link set expires_at = made_at where made_for = 'Guest of expired'");
        var link = array(room.author.get(STAFF + "revoked/reviews")).get(0).getString("id");
        mustBe(204, room.translator.delete(STAFF + "revoked/reviews/" + link, 1));
        room.act(room.author, "ended", "discard");

        for (var address : List.of(expired, revoked, ended)) {
            var token = address.substring(address.lastIndexOf('/') + 1);
            for (var path : List.of(address, "/fr/revision/" + token)) {
                var gone = room.reader.get(path);
                keepsItsSecret(410, gone);
                assertThat(gone.body()).doesNotContain("Keeper of");
            }
            keepsItsSecret(400, room.reader.get("/en/%72eview/" + token));
            keepsItsSecret(410, room.reader.post(address, form, "name=Ana&words=Too+late"));
        }
        assertThat(room.author.get(STAFF + "expired/comments").body()).doesNotContain("Too late");
    }

    /** The path of a review that was just made. */
    private static String review(String key) {
        var wish = Json.createObjectBuilder().add("madeFor", "Guest of " + key).build();
        var made = object(mustBe(201, room.author.post(STAFF + key + "/reviews", wish)));
        return made.getJsonObject("addresses")
                .getString("en")
                .substring(tandem.address().length());
    }

    private static void keepsItsSecret(int status, HttpResponse<String> answer) {
        var headers = mustBe(status, answer).headers();
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).hasValue("private, no-store");
        assertThat(headers.firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    private static void sql(String statement) throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var prepared = connection.prepareStatement(statement)) {
            assertThat(prepared.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void inTheBrowserSomebodyWithoutAnAccountReviewsAndTheApproverSeesWhatTheySay() {
        room.delivered("outside", facts());
        var staff = "/en/staff/postings/outside";
        try (var approver = visitor("approver", Language.EN);
                var guest = Visitor.at(tandem, chromium.browser());
                var plain = Visitor.withoutScript(tandem, chromium.browser())) {
            approver.open(staff);
            var page = approver.page();
            page.fill("#edition-comment", "Is the salary right, @author?");
            page.click("#add-comment");
            assertThat(page.locator("#comments-form li")).containsText("Is the salary right");
            assertThat(page.locator(".meta a[href='#comments']")).hasText("One comment is open.");
            page.click("summary:text-is('Make a review link')");
            page.click("#make-review");
            assertThat(page.locator("#review-for-error")).isVisible();
            isFaultless(approver, "review-form");
            page.fill("#review-for", "Dr. Tremblay");
            page.click("#make-review");
            page.click("#messages a[href='#review-address']");
            assertThat(page.locator("#review-address")).isFocused();
            isFaultless(approver, "review-made");
            var address = page.getAttribute("#review-address a", "href")
                    .substring(tandem.address().length());

            guest.open(address);
            isFaultless(guest, "review");
            guest.page().focus("#words");
            guest.page().keyboard().type("Who feeds the keeper’s cat?");
            guest.page().press("form button", "Enter");
            assertThat(guest.page().locator("#name-error")).isVisible();
            assertThat(guest.page()).hasTitle(Pattern.compile("^Not sent:"));
            assertThat(guest.page().locator("#words")).hasValue("Who feeds the keeper’s cat?");
            isFaultless(guest, "review-wrong");
            guest.page().press("#wrong a", "Enter");
            assertThat(guest.page().locator("#name")).isFocused();
            guest.page().keyboard().type("Ana Tremblay");
            guest.page().keyboard().press("Enter");
            assertThat(guest.page().locator("#sent")).isVisible();
            isFaultless(guest, "review-sent");
            guest.page().click("header .language-link");
            assertThat(guest.page().locator("h1")).containsText("À réviser");
            isFaultless(guest, "review-sent-fr");
            plain.open(address);
            plain.page().fill("#name", "Ana Tremblay");
            plain.page().fill("#words", "Un point manque.");
            plain.page().selectOption("#about", "FR");
            plain.page().click("form button");
            assertThat(plain.page().locator(".discussion li")).hasCount(2);
            assertThat(guest.cookies()).isEmpty();
            assertThat(plain.cookies()).isEmpty();

            approver.open("/fr/personnel/offres/outside/approuver");
            assertThat(page.locator("section[aria-labelledby=open-comments] li"))
                    .containsText(new String[] {"Is the salary right", "De l’extérieur", "Texte français"});
            isFaultless(approver, "open-comments-fr");
            approver.open(staff);
            isFaultless(approver, "comments");
            page.press("#comments-form li:has-text('cat') input[type=submit]", "Enter");
            assertThat(page.locator("#comments-form li:has-text('cat')")).containsText("Resolved by Priya Raman");
            guest.open(address);
            assertThat(guest.page().locator(".discussion li").first()).containsText("Dealt with");
            page.press("#review-links-form input[type=submit]", "Enter");
            assertThat(page.locator("#messages")).containsText("is revoked");
            approver.open("/fr/personnel/offres/outside");
            isFaultless(approver, "review-revoked-fr");
            guest.open(address);
            isFaultless(guest, "review-over");
            guest.page().click("header .language-link");
            assertThat(guest.page().locator("h1")).containsText("terminée");
            isFaultless(guest, "review-over-fr");
        }
    }

    @Test
    void inTheBrowserAdministratorsAreToldWhichEntryOfTheRecordIsTheFirstBrokenOne() throws SQLException {
        try (var administrator = visitor("administrator", Language.EN)) {
            var page = administrator.page();
            sql("update record_entry set done_at = done_at + interval '1 day' where entry_number = 7");
            try {
                administrator.open("/en/staff/record");
                page.press("#verify", "Enter");
                assertThat(page.locator("#messages"))
                        .containsText("The first broken entry is number 7: what it says does not belong to its hash");
                assertThat(page.locator("#messages")).containsText("Whole entries before it: 6.");
                isFaultless(administrator, "record-broken");
                page.press("#broken a", "Enter");
                assertThat(page.locator("#entry-7")).isInViewport();
                isFaultless(administrator, "record-broken-entry");
                administrator.open("/fr/personnel/registre");
                page.press("#verify", "Enter");
                assertThat(page.locator("#messages"))
                        .containsText("La première entrée rompue porte le numéro 7\u00a0: son contenu ne va pas");
                isFaultless(administrator, "record-broken-fr");
                assertThat(object(room.administrator.get("/api/v1/staff/audit/verification"))
                                .getJsonObject("broken")
                                .getInt("number"))
                        .isEqualTo(7);
            } finally {
                sql("update record_entry set done_at = done_at - interval '1 day' where entry_number = 7");
            }
        }
    }

    @Test
    void inTheBrowserEachOfTwoAuthorsSeesTheOtherAndBothTheirWordsStay() {
        room.draft("shared", facts());
        openAccount("noah", "Noah Tremblay");
        try (var one = visitor("author", Language.EN);
                var other = visitor("noah", Language.FR)) {
            var page = one.open("/en/staff/postings/shared/edit");
            assertThat(page.locator("#presence")).isEmpty();
            var beside = other.open("/fr/personnel/offres/shared/rediger");
            assertThat(beside.locator("#presence")).containsText("Geneviève Thibodeau travaille à cette offre depuis");
            assertThat(page.locator("#presence")).containsText("Noah Tremblay is editing this, since");
            isFaultless(one, "presence");
            page.fill("#body-en", "A line of mine.\n\n" + page.inputValue("#body-en"));
            page.fill("#positions", "2");
            page.click("#save");
            assertThat(page.locator("#messages .notice-good")).isVisible();

            beside.fill("#body-en", beside.inputValue("#body-en") + "\nUne ligne de Noah.\n");
            beside.fill("#reference", "N-1");
            beside.click("#save");
            assertThat(beside.locator("#messages")).containsText("Geneviève Thibodeau a enregistré cette offre");
            assertThat(beside.locator("#both-BODY_EN"))
                    .hasValue(Pattern.compile("A line of mine\\.[\\s\\S]+Une ligne de Noah\\.\\s*"));
            isFaultless(other, "meeting");
            beside.click("#write-on");
            assertThat(beside.locator("#messages")).containsText("pas encore enregistrées");
            assertThat(beside.locator("#positions")).hasValue("2");
            isFaultless(other, "settled");
            beside.click("#submit");
            assertThat(beside.locator("#messages .notice-good")).isVisible();
            assertThat(page.locator("#presence")).isEmpty();

            beside.navigate(tandem.address() + "/en/staff/postings/shared/translate");
            try (var translator = visitor("translator", Language.EN)) {
                translator.open("/en/staff/postings/shared/translate");
                assertThat(translator.page().locator("#presence")).containsText("Noah Tremblay is editing this");
            }
        }
        assertThat(room.seen("shared").getString("state")).isEqualTo("TRANSLATION");
        assertThat(room.seen("shared").toString()).contains("A line of mine.", "Une ligne de Noah.", "N-1");
    }

    @Test
    void inTheBrowserWhatIsTypedOutlivesTheSessionAndThePortalItself() {
        room.draft("typed", facts());
        try (var author = visitor("author", Language.EN)) {
            var page = author.open("/en/staff/postings/typed/edit");
            var trouble = page.locator("#keep-trouble");
            page.context().clearCookies();
            page.fill("#team-en", "Lights");
            assertThat(trouble).containsText("Your session has ended");
            isFaultless(author, "signed-out");
            page.click("#save");
            assertThat(page.locator("#keep-sign-in a")).isFocused();
            signInBeside(author);
            assertThat(page).hasURL(Pattern.compile("\\?kept="));
            assertThat(page.locator("#team-en")).hasValue("Lights");

            page.fill("#team-fr", "Feux");
            assertThat(page.locator("#keep-state")).containsText("Kept for you at");
            try (var window = page.context().newPage()) {
                window.navigate(tandem.address() + "/fr/personnel/offres/typed");
                assertThat(window.locator("#kept-here")).containsText("L’éditeur vous propose de continuer");
                window.navigate(tandem.address() + "/en/staff");
                assertThat(window.locator("section:has(> #kept-work) a")).hasText("Keeper of typed");
            }
            tandem.kill();
            page.fill("#reference", "Typed while nobody answered");
            page.click("#save");
            assertThat(trouble).containsText("The portal does not answer");
            assertThat(trouble).isFocused();
            tandem.launch();
            assertThat(trouble).containsText("Your session has ended");
            page.evaluate("document.body.dataset.before = 'the portal went down'");
            signInBeside(author);
            assertThat(page.locator("body[data-before]")).hasCount(0);
            assertThat(page.locator("#reference")).hasValue("Typed while nobody answered");
            assertThat(page.locator("#team-fr")).hasValue("Feux");
            page.click("#save");
            assertThat(page.locator("#messages .notice-good")).isVisible();
        }
        assertThat(room.seen("typed").toString()).contains("Lights", "Feux", "Typed while nobody answered");
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

    /** Somebody else who writes and translates. */
    private static void openAccount(String name, String displayName) {
        try (var administrator = visitor("administrator", Language.EN)) {
            var page = administrator.open("/en/staff/accounts");
            page.fill("#display-name", displayName);
            page.fill("#account-name", name);
            page.check("[name=account-roles][value=AUTHOR]");
            page.check("[name=account-roles][value=TRANSLATOR]");
            page.fill("#password", RunningTandem.PASSWORD);
            page.click("#open");
            assertThat(page.locator("#messages .notice-good")).isVisible();
        }
    }

    private static Visitor visitor(String who, Language language) {
        return Visitor.at(tandem, chromium.browser()).signIn(who, language);
    }

    /** Looked at wide and narrow; a picture of each is kept. */
    private static void isFaultless(Visitor visitor, String name) {
        for (var width : List.of(1280, 320)) {
            visitor.page().setViewportSize(width, 900);
            assertThat(visitor.axe()).as(name + " at " + width).isEmpty();
            assertThat(visitor.page()
                            .evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .as(name + " scrolls sideways at " + width)
                    .isEqualTo(false);
            visitor.page()
                    .screenshot(new ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(Path.of(
                                    System.getProperty("tandem.pictures"),
                                    "governance-" + name + "-" + width + ".png")));
        }
    }

    /** Lets the moment come for which those postings are scheduled; nobody has to wait for it, or be done before it. */
    private static void comesDue(String keys) throws SQLException {
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
            room.delivered(key, facts());
            mustBe(
                    200,
                    publisher.post(
                            STAFF + key + "/actions",
                            room.version(key),
                            action("approve").build()));
            Patience.until(
                    key + " shows on the other node",
                    () -> watcher.get("/api/v1/postings/" + key).statusCode() == 200);
        }
    }

    /** A reader's page; what is kept together in a date does not matter here. */
    private static String page(String address) {
        return mustBe(200, room.reader.get(address)).body().replace('\u00a0', ' ');
    }

    private static JsonObjectBuilder facts() {
        return Json.createObjectBuilder().add("closes", "2030-06-30").add("zone", "America/Halifax");
    }

    private static JsonObjectBuilder action(String action) {
        return Json.createObjectBuilder().add("action", action);
    }

    private static JsonObjectBuilder because(String action) {
        return action(action).add("reason", "Because of " + action);
    }

    private static JsonObjectBuilder withdraw(JsonObjectBuilder notice) {
        return because("withdraw").add("notice", notice);
    }
}

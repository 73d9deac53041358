package ca.tandem.costs;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.Newsroom;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.StatementLog;
import ca.tandem.web.shell.Page;
import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * How many statements PostgreSQL is sent for a page, a call of the API and each kind of work, by its own log: whatever sends them counts.
 * Everything is tried three times, and the least counts, for the portal's clocks may send some meanwhile.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatementsIT {

    private static final int TRIES = 3;
    private static final int OF_A_PAGE = 12;

    private static StatementLog log;
    private static RunningTandem tandem;
    private static Newsroom room;
    private static final Map<String, RawClient> PEOPLE = new LinkedHashMap<>();
    private static final List<String> REPORT = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        var target =
                Path.of(System.getProperty("project.folder", "."), "target").toAbsolutePath();
        var folder = Files.createTempDirectory(target, "statements");
        log = new StatementLog(folder.resolve("postgres.log"));
        tandem = RunningTandem.onPostgres(folder, log.url(), "postgres");
        room = new Newsroom(tandem);
        Stream.of("author", "translator", "approver", "administrator")
                .forEach(name -> PEOPLE.put(name, RawClient.signedIn(tandem, name)));
        room.act(room.author, "lighthouse-program-officer", "revise");
    }

    @AfterAll
    static void stop() throws IOException {
        Files.write(Path.of(System.getProperty("project.folder", "."), "target").resolve("statements.txt"), REPORT);
        tandem.close();
        log.close();
    }

    /** The name in the address of a page, by the page. */
    private static Map<Page, List<String>> names() {
        var names = new EnumMap<Page, List<String>>(Page.class);
        names.put(
                Page.EDITION,
                List.of(
                        "web-developer",
                        "policy-analyst",
                        "procurement-officer",
                        "service-designer",
                        "lighthouse-program-officer"));
        names.put(Page.EDITOR, List.of("service-designer"));
        names.put(Page.TRANSLATION, List.of("procurement-officer", "policy-analyst", "lighthouse-program-officer"));
        names.put(Page.XLIFF, List.of("procurement-officer"));
        names.put(Page.APPROVAL, List.of("policy-analyst", "lighthouse-program-officer"));
        names.put(Page.COMPARISON, List.of("policy-analyst", "lighthouse-program-officer"));
        names.put(Page.POSTING_RECORD, List.of("web-developer"));
        names.put(Page.ACCOUNT, List.of("translator"));
        names.put(Page.POSTING, List.of("web-developer"));
        return names;
    }

    @Test
    @Order(1)
    void aPageSendsADozenAtMost() {
        var tooMany = new ArrayList<String>();
        for (var person : PEOPLE.entrySet()) {
            for (var page : Page.values()) {
                for (var name : names().getOrDefault(page, List.of("none"))) {
                    var path = destination(person.getValue(), page.path(Language.EN, name));
                    var status = new int[1];
                    var sent = least(
                            person.getKey() + " GET " + path,
                            () -> status[0] = person.getValue().get(path).status());
                    REPORT.add("   status " + status[0]);
                    if (status[0] == 200 && (reads(sent) > OF_A_PAGE || writes(sent) > 0)) {
                        tooMany.add(person.getKey() + " " + path + ": " + reads(sent) + " reads, " + writes(sent)
                                + " writes");
                    }
                }
            }
        }
        REPORT.addAll(tooMany);
    }

    @Test
    @Order(2)
    void aCallSendsADozenAtMost() {
        for (var path : List.of(
                "/api/v1/postings",
                "/api/v1/postings/web-developer",
                "/api/v1/staff/postings",
                "/api/v1/staff/postings/policy-analyst",
                "/api/v1/staff/postings/policy-analyst/history",
                "/api/v1/staff/postings/policy-analyst/findings",
                "/api/v1/staff/postings/policy-analyst/comments",
                "/api/v1/staff/postings/policy-analyst/corrections",
                "/api/v1/staff/postings/policy-analyst/reviews",
                "/api/v1/staff/postings/policy-analyst/revisions",
                "/api/v1/staff/postings/policy-analyst/diff",
                "/api/v1/staff/postings/policy-analyst/task",
                "/api/v1/staff/postings/policy-analyst/units",
                "/api/v1/staff/postings/policy-analyst/wordcount",
                "/api/v1/staff/postings/policy-analyst/record",
                "/api/v1/staff/postings/policy-analyst/xliff",
                "/api/v1/staff/audit",
                "/api/v1/staff/figures",
                "/api/v1/staff/glossary",
                "/api/v1/staff/memory?q=light",
                "/api/v1/staff/notifications")) {
            var status = new int[1];
            var sent = least(
                    "GET " + path,
                    () -> status[0] = room.administrator.get(path).statusCode());
            REPORT.add("   status " + status[0] + " " + sent.size());
        }
    }

    @Test
    @Order(3)
    void work() {
        for (int i = 0; i < 3; i++) {
            var key = "counted" + i;
            room.draft(key, Json.createObjectBuilder());
            decide("submit", room.author, key);
            var units = ApiClient.array(room.translator.get(Newsroom.STAFF + key + "/units"));
            var unit = units.get(0).asJsonObject().get("id").toString().replace("\"", "");
            var version = room.version(key);
            var json = Json.createObjectBuilder()
                    .add("target", "Garde du phare")
                    .add("status", "TRANSLATED")
                    .build();
            count("unit", () -> room.translator.put(Newsroom.STAFF + key + "/units/" + unit, version, json));
            Newsroom.mustBe(
                    200,
                    room.translator.put(
                            Newsroom.STAFF + key + "/texts/fr",
                            room.version(key),
                            Newsroom.text(
                                    "Garde de " + key,
                                    "Veillez sur les feux de nos ports pour les navires.",
                                    Newsroom.CORPS)));
            decide("deliver", room.translator, key);
            decide("approve", room.approver, key);
        }
    }

    private static void decide(String action, ApiClient who, String key) {
        var version = room.version(key);
        var decision = Json.createObjectBuilder().add("action", action).build();
        count(action, () -> who.post(Newsroom.STAFF + key + "/actions", version, decision));
    }

    private static void count(String name, Supplier<HttpResponse<String>> work) {
        var sent = log.during(() -> Newsroom.mustBe(200, work.get()));
        report(name, sent);
    }

    /** Where a path leads in the end. */
    private static String destination(RawClient client, String path) {
        var answer = client.get(path);
        return answer.status() == 302 ? answer.header("Location").replace(tandem.address(), "") : path;
    }

    private static List<String> least(String name, Runnable work) {
        var sent = IntStream.range(0, TRIES)
                .mapToObj(round -> log.during(work))
                .min(Comparator.comparing(List::size))
                .orElseThrow();
        report(name, sent);
        return sent;
    }

    private static void report(String name, List<String> sent) {
        REPORT.add("=== " + name + ": " + reads(sent) + " reads, " + writes(sent) + " writes");
        sent.forEach(sql -> REPORT.add("    " + sql));
    }

    private static long reads(List<String> sent) {
        return sent.stream()
                .filter(sql -> sql.toUpperCase(Locale.ROOT).replace("(", "").startsWith("SELECT"))
                .count();
    }

    private static long writes(List<String> sent) {
        return sent.size() - reads(sent);
    }
}

package ca.tandem.costs;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RawClient;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.StatementLog;
import ca.tandem.web.shell.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Counts the statements that PostgreSQL is sent for a page, a call of the API and each kind of work, by its own log, which has those of
 * timers too. Everything is tried several times, and the least counts, for the portal's clocks may send some meanwhile.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatementsIT {

    /** Number of tries: on a busy machine a page takes as long as the portal's clocks wait. */
    private static final int TRIES = 10;

    private static final int OF_A_PAGE = 12;

    private static final String POSTING = "/api/v1/staff/postings/policy-analyst";

    private static final List<String> CALLS = List.of(
            "/api/v1/postings",
            "/api/v1/postings/web-developer",
            "/api/v1/staff/postings",
            POSTING,
            POSTING + "/history",
            POSTING + "/findings",
            POSTING + "/comments",
            POSTING + "/corrections",
            POSTING + "/reviews",
            POSTING + "/revisions",
            POSTING + "/diff",
            POSTING + "/task",
            POSTING + "/units",
            POSTING + "/wordcount",
            POSTING + "/record",
            POSTING + "/xliff",
            "/api/v1/staff/audit",
            "/api/v1/staff/figures",
            "/api/v1/staff/glossary",
            "/api/v1/staff/memory?q=light",
            "/api/v1/staff/notifications");

    private static final Set<String> RECORDED = Set.of(POSTING + "/record", POSTING + "/xliff", "/api/v1/staff/audit");

    private static StatementLog log;
    private static RunningTandem tandem;
    private static PostingApi api;
    private static final Map<String, RawClient> PEOPLE = new LinkedHashMap<>();
    private static final List<String> REPORT = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        var target =
                Path.of(System.getProperty("project.folder", "."), "target").toAbsolutePath();
        var folder = Files.createTempDirectory(target, "statements");
        log = new StatementLog(folder.resolve("postgres.log"));
        tandem = RunningTandem.onPostgres(folder, log.url(), "postgres");
        api = new PostingApi(tandem);
        Stream.of("author", "translator", "approver", "administrator")
                .forEach(name -> PEOPLE.put(name, RawClient.signedIn(tandem, name)));
        api.act(api.author, "lighthouse-program-officer", "revise");
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
        names.put(Page.FILES, List.of("procurement-officer"));
        names.put(Page.APPROVAL, List.of("policy-analyst", "lighthouse-program-officer"));
        names.put(Page.COMPARISON, List.of("policy-analyst", "lighthouse-program-officer"));
        names.put(Page.POSTING_AUDIT_LOG, List.of("web-developer"));
        names.put(Page.ACCOUNT, List.of("translator"));
        names.put(Page.POSTING, List.of("web-developer"));
        names.put(Page.RECORD, List.of("web-developer"));
        names.put(Page.CHANGES, List.of("web-developer"));
        names.put(Page.FEEDBACK, List.of("web-developer"));
        return names;
    }

    @Test
    @Order(1)
    void aPageAsksADozenTimesAtMostAndChangesNothing() {
        var missed = new ArrayList<String>();
        var shown = EnumSet.noneOf(Page.class);
        for (var person : PEOPLE.entrySet()) {
            for (var page : Page.values()) {
                for (var name : names().getOrDefault(page, List.of("none"))) {
                    var path = destination(person.getValue(), page.path(Language.EN, name));
                    var status = new int[1];
                    var sent = least(
                            person.getKey() + " GET " + path,
                            () -> status[0] = person.getValue().get(path).status());
                    if (status[0] == 200) {
                        shown.add(page);
                        note(missed, person.getKey() + " " + path, sent, page.isForStaff() ? OF_A_PAGE : 1, 0);
                    }
                }
            }
        }
        assertThat(missed).isEmpty();
        assertThat(shown)
                .as("pages that were there")
                .containsAll(EnumSet.complementOf(EnumSet.of(
                        // Without a mail server nothing is offered there.
                        Page.ALERTS,
                        Page.REVIEW,
                        Page.WELCOME,
                        Page.TERM,
                        Page.BATCH,
                        Page.IMPORT,
                        Page.IMPORT_FACTS)));
    }

    @Test
    @Order(2)
    void aReadersPageFromMemoryAsksNothing() {
        var paths = List.of(
                "/",
                "/en/jobs",
                "/fr/emplois",
                "/fr/emplois?q=analyste&sort=newest",
                "/en/jobs/archived",
                "/en/jobs/web-developer",
                "/en/jobs/web-developer.md",
                "/en/jobs/web-developer/changes?since=1",
                "/llms.txt",
                "/en/accessibility",
                "/en/jobs.atom",
                "/fr/emplois.atom",
                "/sitemap.xml",
                "/robots.txt");
        for (var path : paths) {
            var sent = least(
                    "a reader's GET " + path,
                    () -> assertThat(api.reader.get(path).statusCode()).as(path).isEqualTo(200));
            assertThat(sent).as(path).isEmpty();
        }
    }

    @Test
    @Order(2)
    void aCallAsksADozenTimesAtMost() {
        var missed = new ArrayList<String>();
        for (var path : CALLS) {
            var status = new int[1];
            var sent = least(
                    "GET " + path, () -> status[0] = api.administrator.get(path).statusCode());
            assertThat(status[0]).as(path).isEqualTo(200);
            // That somebody took a file with them is written in the audit log.
            note(missed, path, sent, OF_A_PAGE, RECORDED.contains(path) ? 2 : 0);
        }
        assertThat(missed).isEmpty();
    }

    @Test
    @Order(3)
    void aListAsksAsOftenWhateverItsLength() {
        var lists = List.of(Page.DESK, Page.TASKS, Page.ALL_POSTINGS, Page.BOARD, Page.MATRIX, Page.NOTIFICATIONS);
        var before = lists.stream().map(page -> listed(page, "before")).toList();
        IntStream.range(0, 30).forEach(number -> {
            api.draft("many" + number, Json.createObjectBuilder());
            api.act(api.author, "many" + number, "submit");
        });
        for (int i = 0; i < lists.size(); i++) {
            assertThat(listed(lists.get(i), "with 30 more"))
                    .as(lists.get(i).name())
                    .isEqualTo(before.get(i));
        }
    }

    private static long listed(Page page, String when) {
        return reads(least(
                when + " " + page,
                () -> PEOPLE.get("translator").get(page.path(Language.FR)).status()));
    }

    /** The bounds are what holds today, by the rows that each kind of work has to change; fewer are welcome. */
    @Test
    @Order(4)
    void workChangesEachRowOnce() {
        var saves = new ArrayList<List<String>>();
        var approvals = new ArrayList<List<String>>();
        for (int i = 0; i < TRIES; i++) {
            var key = "counted" + i;
            api.draft(key, Json.createObjectBuilder());
            api.act(api.author, key, "submit");
            var units = ApiClient.array(api.translator.get(PostingApi.STAFF_POSTINGS + key + "/units"));
            var unit = PostingApi.STAFF_POSTINGS + key + "/units/"
                    + units.get(0).asJsonObject().get("id").toString().replace("\"", "");
            assertThat(save(unit, key, "Garde du phare").size()).isPositive();
            saves.add(save(unit, key, "Gardienne ou gardien de phare"));
            PostingApi.requireStatus(
                    200,
                    api.translator.put(
                            PostingApi.STAFF_POSTINGS + key + "/texts/fr",
                            api.version(key),
                            PostingApi.text(
                                    "Garde de " + key,
                                    "Veillez sur les feux de nos ports pour les navires.",
                                    PostingApi.FRENCH_BODY)));
            api.act(api.translator, key, "deliver");
            approvals.add(approve(key));
        }
        // What timers of the portal ask meanwhile is in some of them.
        var saved = saves.stream().min(Comparator.comparing(List::size)).orElseThrow();
        assertThat(reads(saved)).as("reads of a saved unit").isLessThanOrEqualTo(10);
        assertThat(writes(saved)).as("writes of a saved unit").isLessThanOrEqualTo(9);
        var approved = approvals.stream().min(Comparator.comparing(List::size)).orElseThrow();
        assertThat(reads(approved)).as("reads of an approval").isLessThanOrEqualTo(21);
        assertThat(writes(approved)).as("writes of an approval").isLessThanOrEqualTo(11);
    }

    @Test
    @Order(5)
    void eachFurtherPairOfAnImportIsWrittenOnce() {
        var one = importedPairs(1);
        var six = importedPairs(6);
        assertThat((writes(six) - writes(one)) / 5)
                .as(
                        "writes of an imported pair, one of them for the colon that can be mended in its French description")
                .isLessThanOrEqualTo(17);
    }

    private static List<String> importedPairs(int pairs) {
        var files = new TreeMap<String, String>();
        for (int i = 0; i < pairs; i++) {
            var key = "pair-" + pairs + "-" + i;
            files.put("en/" + key + ".md", file(key, "Keeper of light " + i, PostingApi.ENGLISH_BODY));
            files.put("fr/" + key + ".md", file(key, "Garde du phare " + i, PostingApi.FRENCH_BODY));
        }
        return report("import of " + pairs, log.during(() -> {
            var ended = api.administrator.importTree(RealPostings.zip(files), "published");
            assertThat(ended.getJsonArray("postings").getValuesAs(JsonObject.class))
                    .hasSize(pairs)
                    .allMatch(posting -> posting.getString("state").equals("PUBLISHED"));
        }));
    }

    private static String file(String key, String title, String body) {
        return """
                ---
                layout: job-posting
                title: "%s"
                description: "%s: %s"
                translationKey: %s
                ---
                %s
                """
                .formatted(title, title, body.lines().findFirst().orElseThrow(), key, body);
    }

    private static List<String> save(String unit, String key, String words) {
        var version = api.version(key);
        var json = Json.createObjectBuilder()
                .add("target", words)
                .add("status", "TRANSLATED")
                .build();
        return report(
                "unit of " + key,
                log.during(() -> PostingApi.requireStatus(200, api.translator.put(unit, version, json))));
    }

    private static List<String> approve(String key) {
        var version = api.version(key);
        var decision = Json.createObjectBuilder().add("action", "approve").build();
        return report(
                "approval of " + key,
                log.during(() -> PostingApi.requireStatus(
                        200, api.approver.post(PostingApi.STAFF_POSTINGS + key + "/actions", version, decision))));
    }

    private static void note(List<String> missed, String name, List<String> sent, int reads, int writes) {
        if (reads(sent) > reads || writes(sent) > writes) {
            missed.add(name + ": " + reads(sent) + " reads, " + writes(sent) + " writes");
        }
    }

    /** Follows redirects and returns the path at their end. */
    private static String destination(RawClient client, String path) {
        var rawResponse = client.get(path);
        return rawResponse.status() == 302 ? rawResponse.header("Location").replace(tandem.address(), "") : path;
    }

    private static List<String> least(String name, Runnable work) {
        var sent = IntStream.range(0, TRIES)
                .mapToObj(round -> log.during(work))
                .map(StatementsIT::withoutPeriodic)
                .min(Comparator.comparing(List::size))
                .orElseThrow();
        return report(name, sent);
    }

    /** Returns the statements without the looks at the numbers of glossary and learnt links, which one request in ten seconds has, whatever it asks for. */
    private static List<String> withoutPeriodic(List<String> sent) {
        return sent.stream()
                .filter(sql -> !sql.equals("SELECT changes FROM glossary_state"))
                .filter(sql -> !(sql.startsWith("SELECT COALESCE(MAX(ID)") && sql.endsWith("FROM link_pair")))
                .toList();
    }

    private static List<String> report(String name, List<String> sent) {
        REPORT.add(name + ": " + reads(sent) + " reads, " + writes(sent) + " writes");
        sent.forEach(sql -> REPORT.add("    " + sql));
        return sent;
    }

    private static long reads(List<String> sent) {
        return sent.stream().filter(StatementsIT::isRead).count();
    }

    private static long writes(List<String> sent) {
        return sent.size() - reads(sent);
    }

    private static boolean isRead(String sql) {
        return sql.toUpperCase(Locale.ROOT).replace("(", "").startsWith("SELECT");
    }
}

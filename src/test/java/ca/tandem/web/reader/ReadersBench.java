package ca.tandem.web.reader;

import static ca.tandem.testing.ApiClient.object;

import ca.tandem.common.Language;
import ca.tandem.testing.ApiClient;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.StaticSite;
import ca.tandem.web.reader.HttpBench.LoadResult;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Measures readers' pages beside nginx and a bare servlet that send the same bytes, as {@code bench/README.md} tells. Not a test:
 * {@code bench/run readers} starts it.
 */
public final class ReadersBench {

    private static final int CONNECTIONS = 32;
    private static final int ROUNDS = 3;
    private static final int QUERIES = Integer.getInteger("bench.queries", 2_000);
    private static final double SECONDS = Integer.getInteger("bench.seconds", 10);
    private static final double LEAST_OF_PAGES = 0.75;
    private static final double LEAST_OF_SEARCH = 0.08;
    private static final double MOST_P99 = 2;

    private static final String LIST = "/en/jobs";
    private static final String BARE = "bare servlet";
    private static final String POSTING = "posting page";
    private static final String FIRST_LIST = "first list page";
    private static final String SEARCH = "search, each for the first time";

    private final Map<String, Supplier<LoadResult>> loads = new LinkedHashMap<>();
    private final Map<String, LoadResult> results = new LinkedHashMap<>();
    private final RunningTandem tandem;
    private final List<String> words = words();
    private final AtomicInteger nextQuery = new AtomicInteger();

    private ReadersBench(RunningTandem tandem) {
        this.tandem = tandem;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
        boolean holds;
        try (var postgres = EmbeddedPostgres.start();
                var tandem = RunningTandem.onPostgres(
                        folder.resolve("portal"),
                        postgres.getJdbcUrl("postgres", "postgres"),
                        "postgres",
                        "-Dtandem.proxies=127.0.0.1")) {
            holds = new ReadersBench(tandem).run(folder);
        }
        System.exit(holds ? 0 : 1);
    }

    private boolean run(Path folder) throws Exception {
        new PostingApi(tandem)
                .administrator.importTree(RealPostings.zip(RealPostings.folder("site"), file -> true), "published");
        var reader = ApiClient.reader(tandem.address());
        var key = object(reader.get("/api/v1/postings?size=1"))
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("key");
        var inApi = "/api/v1/postings/" + key;
        var posting = LIST + "/"
                + object(reader.get(inApi))
                        .getJsonObject("texts")
                        .getJsonObject("en")
                        .getString("slug");
        var page = body(posting);
        say("The posting page has %,d bytes, the first list page %,d", page.length, body(LIST).length);
        try (var bare = RunningTandem.of(bareArchive(folder, page), folder.resolve("bare"));
                var nginx = nginx(folder, page)) {
            if (nginx == null) {
                say("nginx is not installed: its row is left out");
            } else {
                loads.put("nginx", () -> load(nginx.port(), 0, "/page.html"));
            }
            loads.put(BARE, () -> load(bare.port(), bare.pid(), LIST));
            loads.put(POSTING, () -> load(tandem.port(), tandem.pid(), posting));
            loads.put(FIRST_LIST, () -> load(tandem.port(), tandem.pid(), LIST));
            loads.put(SEARCH, () -> new HttpBench(tandem.port(), tandem.pid(), CONNECTIONS)
                    .once(QUERIES, number -> query(nextQuery.getAndIncrement())));
            loads.put("search, again and again", () -> new HttpBench(tandem.port(), tandem.pid(), CONNECTIONS)
                    .during(SECONDS, number -> query(number % QUERIES)));
            loads.put("posting by the API", () -> new HttpBench(tandem.port(), tandem.pid(), CONNECTIONS)
                    .during(SECONDS, number -> head(inApi, number)));
            measure();
        }
        return judge();
    }

    /** Warms everything up, and measures one after the other, three times; of each the best round counts, as the machine may do other things. */
    private void measure() {
        for (var warmUp = 1; warmUp <= 2; warmUp++) {
            var name = "warm-up " + warmUp;
            loads.forEach((what, load) -> measured(name, what, load));
        }
        for (var round = 1; round <= ROUNDS; round++) {
            for (var load : loads.entrySet()) {
                var result = measured("round " + round, load.getKey(), load.getValue());
                results.merge(load.getKey(), result, (best, other) -> best.rate() >= other.rate() ? best : other);
            }
        }
    }

    private static LoadResult measured(String when, String what, Supplier<LoadResult> load) {
        var result = load.get();
        say(
                "  %s, %s: %,.0f a second, p50 %.1f ms, p99 %.1f ms, %.0f µs of the server",
                when, what, result.rate(), result.median(), result.p99(), result.computing());
        return result;
    }

    private boolean judge() {
        var bare = results.get(BARE);
        results.forEach((name, result) -> say(
                "%-48s %,9.0f a second  p50 %6.1f ms  p99 %6.1f ms  %6.0f µs of the server"
                        + "  %.3f of the bare servlet, p99 %.1f times",
                name,
                result.rate(),
                result.median(),
                result.p99(),
                result.computing(),
                result.rate() / bare.rate(),
                result.p99() / bare.p99()));
        var holds = true;
        for (var name : List.of(POSTING, FIRST_LIST)) {
            holds &= atLeast(name, LEAST_OF_PAGES);
            var ratio = results.get(name).p99() / bare.p99();
            holds &= limit(name + ", p99", ratio, ratio <= MOST_P99, "at most " + MOST_P99);
        }
        return atLeast(SEARCH, LEAST_OF_SEARCH) && holds;
    }

    private boolean atLeast(String name, double least) {
        var ratio = results.get(name).rate() / results.get(BARE).rate();
        return limit(name, ratio, ratio >= least, "at least " + least);
    }

    private static boolean limit(String what, double seen, boolean holds, String limit) {
        say("%s  %.3f of the bare servlet: %s (%s)", holds ? "ok  " : "FAIL", seen, what, limit);
        return holds;
    }

    private LoadResult load(int port, long pid, String path) {
        var head = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
        return new HttpBench(port, pid, CONNECTIONS).during(SECONDS, number -> head);
    }

    /** Returns a request of one of many clients behind a proxy, each of whom stays below the limits of a client. */
    private String head(String path, int number) {
        var client = "10." + (number >> 14 & 127) + "." + (number >> 7 & 127) + "." + (number & 127);
        return "GET " + path + " HTTP/1.1\r\nHost: localhost:" + tandem.port() + "\r\nX-Forwarded-For: " + client
                + "\r\n\r\n";
    }

    /** Returns a search for two words of titles, which differ by the number. */
    private String query(int number) {
        var first = words.get(number % words.size());
        var second = words.get((number / words.size() * 7 + number + 1) % words.size());
        return head(LIST + "?q=" + URLEncoder.encode(first + " " + second, StandardCharsets.UTF_8), number);
    }

    private static List<String> words() {
        var words = new ArrayList<String>();
        for (var pair : RealPostings.pairs().values()) {
            for (var word : pair.get(Language.EN).title().split("[^\\p{L}]+", -1)) {
                if (word.length() > 3 && !words.contains(word.toLowerCase(Locale.ROOT))) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        words.sort(Comparator.naturalOrder());
        return words;
    }

    private byte[] body(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(tandem.address() + path)).build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static Path bareArchive(Path folder, byte[] page) {
        var file = folder.resolve("bare.war");
        ShrinkWrap.create(WebArchive.class)
                .addClass(BareServlet.class)
                .add(new ByteArrayAsset(page), BareServlet.PAGE)
                .as(ZipExporter.class)
                .exportTo(file.toFile());
        return file;
    }

    private static StaticSite nginx(Path folder, byte[] page) throws Exception {
        if (!Files.exists(Path.of("/usr/sbin/nginx"))) {
            return null;
        }
        var site = Files.createDirectories(folder.resolve("site"));
        Files.write(site.resolve("page.html"), page);
        return StaticSite.of(site);
    }

    private static void say(String words, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, words, arguments));
    }
}

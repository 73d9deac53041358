package ca.tandem.faults;

import ca.tandem.testing.RunningTandem;
import ca.tandem.testing.StoppablePostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * PostgreSQL is stopped ({@code -m immediate}) and started again under a portal that readers and staff use; then it hangs and goes on.
 * Prints what was seen, and ends with an error where it was short.
 */
final class DatabaseRestart {

    private static final Duration CALM = Duration.ofSeconds(5);
    private static final Duration AWAY = Duration.ofSeconds(12);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(5);
    private static final long LONGEST_WAIT = 3_000;
    private static final long LONGEST_P99 = 1_000;
    private static final int MOST_LINES = 12;

    /** An address of no posting, which is therefore looked up in the database among former addresses. */
    private static final String FROM_DATABASE = "/en/nobodys-address";

    private static final List<String> FROM_MEMORY = List.of(
            "/en/jobs",
            "/fr/emplois",
            "/fr/emplois?q=analyste",
            "/en/jobs/archived",
            "/en/jobs/web-developer",
            "/en/jobs.atom",
            "/sitemap.xml");

    private static final List<String> READERS =
            Stream.concat(FROM_MEMORY.stream(), Stream.of(FROM_DATABASE)).toList();

    private final FaultReport report = new FaultReport();
    private final RunningTandem tandem;
    private final StoppablePostgres postgres;
    private final HttpClient staff = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();

    private DatabaseRestart(RunningTandem tandem, StoppablePostgres postgres) {
        this.tandem = tandem;
        this.postgres = postgres;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "faults");
        try (var postgres = new StoppablePostgres(folder.resolve("postgres"));
                var tandem = RunningTandem.onPostgres(folder.resolve("portal"), postgres.url(), "postgres")) {
            new DatabaseRestart(tandem, postgres).run();
        }
    }

    private void run() throws Exception {
        signIn();
        try (var readers = new ReaderLoad(tandem.address(), READERS, 8)) {
            LockSupport.parkNanos(CALM.toNanos());
            outage(readers, "PostgreSQL is stopped at once and started again", postgres::stop, postgres::startAgain);
            outage(readers, "PostgreSQL hangs and goes on", postgres::hang, postgres::resume);
        }
        report.exit();
    }

    private void outage(ReaderLoad readers, String name, Runnable begin, Runnable end) throws Exception {
        report.print(name);
        var calm = System.nanoTime();
        LockSupport.parkNanos(CALM.toNanos());
        var lines = lines();
        var from = System.nanoTime();
        begin.run();
        LockSupport.parkNanos(Duration.ofSeconds(8).toNanos());
        var desk = staff("/en/staff");
        var french = staff("/fr/personnel");
        var api = staff("/api/v1/postings/unknown-key");
        var left = AWAY.toNanos() - (System.nanoTime() - from);
        LockSupport.parkNanos(Math.max(left, 0));
        end.run();
        var back = System.nanoTime();
        var recovery = recovery(back);
        var to = System.nanoTime();
        LockSupport.parkNanos(CALM.toNanos());
        report.print("  before: " + readers.between(calm, from, null));
        report.print("  during: " + readers.between(from, back, null));
        var memory = FROM_MEMORY.stream()
                .map(path -> readers.between(from, back, path))
                .toList();
        report.print("          of pages in memory " + memory);
        var asked = readers.between(from, back, FROM_DATABASE);
        report.print("          of " + FROM_DATABASE + " " + asked);
        var after = readers.between(to, System.nanoTime(), null);
        report.print("  after:  " + after);
        report.print("  back " + TimeUnit.NANOSECONDS.toMillis(recovery) + " ms after the database was");
        var added = lines() - lines;
        report.print("  lines of log: " + added);
        report.require(
                "every page that is in memory is answered throughout",
                memory.stream().allMatch(page -> page.isAll(200) && page.p99() < LONGEST_P99));
        report.require("whatever needs the database is answered within 3 s", asked.p99() <= LONGEST_WAIT);
        report.require(
                "staff are told in their language, with Retry-After",
                isRefusal(desk, "We cannot answer just now") && isRefusal(french, "Nous ne pouvons pas"));
        report.require(
                "a program is told as a problem, with Retry-After",
                isRefusal(api, "\"unavailable\"")
                        && api.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        report.require("the clocks go on", !Files.readString(tandem.log()).contains("EJB5119"));
        report.require("it is back within 5 s", recovery <= LONGEST_RECOVERY.toNanos());
        report.require("the session is kept", staff("/en/staff").statusCode() == 200);
        report.require("readers' p99 is under 1 s afterwards", after.p99() < LONGEST_P99);
        report.require("the log has at most " + MOST_LINES + " lines of it", added <= MOST_LINES);
    }

    private static boolean isRefusal(HttpResponse<String> answer, String words) {
        return answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent()
                && answer.body().contains(words);
    }

    /** Returns the time from an instant until a page of staff's answered three times in a row. */
    private long recovery(long from) throws Exception {
        var good = 0;
        var first = 0L;
        while (good < 3) {
            if (System.nanoTime() - from > Duration.ofMinutes(2).toNanos()) {
                return Long.MAX_VALUE;
            }
            if (staff("/en/staff").statusCode() == 200) {
                first = good++ == 0 ? System.nanoTime() - from : first;
            } else {
                good = 0;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        return first;
    }

    private long lines() throws IOException {
        try (var lines = Files.lines(tandem.log())) {
            return lines.count();
        }
    }

    private HttpResponse<String> staff(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(tandem.address() + path)).build();
        return staff.send(request, BodyHandlers.ofString());
    }

    private void signIn() throws Exception {
        var page = staff("/en/staff/sign-in").body();
        var state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"")
                .matcher(page);
        if (!state.find()) {
            throw new IllegalStateException("No form to sign in with");
        }
        var form = "sign-in-form=sign-in-form&name=author&password=" + encoded(RunningTandem.PASSWORD)
                + "&sign-in=sign-in&jakarta.faces.ViewState=" + encoded(state.group(1));
        var request = HttpRequest.newBuilder(URI.create(tandem.address() + "/en/staff/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        staff.send(request, BodyHandlers.ofString());
        if (staff("/en/staff").statusCode() != 200) {
            throw new IllegalStateException("Nobody is signed in");
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

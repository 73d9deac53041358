package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.posting.PostingText;
import ca.tandem.testing.Patience;
import ca.tandem.testing.PostingApi;
import ca.tandem.testing.RealPostings;
import ca.tandem.testing.RunningTandem;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * Measures imports into the portal as it runs in production, on PostgreSQL, as {@code bench/README.md} tells. Not a test:
 * {@code bench/import} starts it.
 */
public final class ImportBench {

    private static final int PAIRS = Integer.getInteger("bench.pairs", 10_000);
    private static final int IMPORTS = 5;
    private static final String MODE = System.getProperty("bench.mode", "published");
    private static final double LEAST_RATE = 50;
    private static final double MOST_GROWTH = 1.25;

    private final List<Bilingual<PostingText>> real =
            new ArrayList<>(RealPostings.pairs().values());
    private final RunningTandem tandem;
    private final DataSource database;

    private double computedPerPair;

    private ImportBench(RunningTandem tandem, DataSource database) {
        this.tandem = tandem;
        this.database = database;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
        boolean holds;
        try (var postgres = EmbeddedPostgres.start();
                var tandem =
                        RunningTandem.onPostgres(folder, postgres.getJdbcUrl("postgres", "postgres"), "postgres")) {
            holds = new ImportBench(tandem, postgres.getPostgresDatabase()).run();
        }
        System.exit(holds ? 0 : 1);
    }

    private boolean run() throws Exception {
        var size = PAIRS / IMPORTS;
        say("%,d pairs (%s) in %d imports; the warm-up before them takes %,d more", PAIRS, MODE, IMPORTS, size / 10);
        measured(-size / 10, size / 10);
        var heaps = new ArrayList<Double>();
        var from = System.nanoTime();
        var paused = Duration.ZERO;
        for (var number = 0; number < IMPORTS; number++) {
            var rate = measured(number * size, size);
            var pause = System.nanoTime();
            heaps.add(heap());
            paused = paused.plusNanos(System.nanoTime() - pause);
            say(
                    "%,6d pairs: %.1f a second, each %.0f ms of the portal's computing, %.0f MB of heap after the collector ran",
                    (number + 1) * size, rate, computedPerPair, heaps.get(number));
        }
        var seconds = (System.nanoTime() - from - paused.toNanos()) / 1e9;
        var rate = PAIRS / seconds;
        var growth = heaps.get(IMPORTS - 1) / heaps.get(0);
        var holds = limit("pairs a second", rate, rate >= LEAST_RATE, "at least " + LEAST_RATE);
        return limit(
                        "times the heap of the first import after the last",
                        growth,
                        growth <= MOST_GROWTH,
                        "at most " + MOST_GROWTH)
                && holds;
    }

    /** Imports so many pairs, numbered on from the first, and returns how many that were a second. */
    private double measured(int first, int size) throws Exception {
        var zip = zip(first, size);
        var from = System.nanoTime();
        var computed = computed();
        var started = new PostingApi(tandem).administrator.startImport(zip, MODE);
        if (started.statusCode() != 202) {
            throw new IllegalStateException("The import was not taken: " + started.body());
        }
        Patience.until("the import has ended", () -> count("import_state = 'RUNNING'") == 0);
        var seconds = (System.nanoTime() - from) / 1e9;
        if (count("import_state <> 'DONE'") > 0) {
            throw new IllegalStateException("An import failed");
        }
        computedPerPair = (computed() - computed) / size;
        return size / seconds;
    }

    /** Returns the processor time that the portal has taken up to now, in milliseconds. */
    private double computed() {
        return ProcessHandle.of(tandem.pid())
                .flatMap(process -> process.info().totalCpuDuration())
                .orElse(Duration.ZERO)
                .toMillis();
    }

    /** Counts the imports of which a condition holds. */
    private int count(String condition) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from import_run where " + condition)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] zip(int first, int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var number = first; number < first + size; number++) {
                for (var language : Language.values()) {
                    zip.putNextEntry(new ZipEntry("content/" + language.tag() + "/jobs/bench-" + number + ".md"));
                    zip.write(file(number, language).getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Returns a real posting whose title and first paragraph have a number of their own, so that no two are alike. */
    private String file(int number, Language language) {
        var text = real.get(Math.floorMod(number, real.size())).get(language);
        return "---\ntitle: '" + text.title().replace("'", "''") + " " + number + "'\ndescription: '"
                + text.description().replace("'", "''").replace('\n', ' ') + "'\ntranslationKey: bench-" + number
                + "\n---\n" + (language == Language.EN ? "Process number " : "Numéro du processus ") + number + "\n\n"
                + text.body() + "\n";
    }

    /** Returns what is in use of the portal's heap after the collector ran, in megabytes. */
    private double heap() throws IOException, InterruptedException {
        command("GC.run");
        return command("GC.heap_info")
                        .lines()
                        .filter(line -> line.contains(" generation ") && line.contains(" used "))
                        .mapToLong(line -> Long.parseLong(line.replaceFirst(".* used (\\d+)K.*", "$1")))
                        .sum()
                / 1024.0;
    }

    private String command(String name) throws IOException, InterruptedException {
        var process = new ProcessBuilder("jcmd", Long.toString(tandem.pid()), name)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }

    private static boolean limit(String what, double seen, boolean holds, String limit) {
        say("%s  %.2f %s (%s)", holds ? "ok  " : "FAIL", seen, what, limit);
        return holds;
    }

    private static void say(String words, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, words, arguments));
    }
}

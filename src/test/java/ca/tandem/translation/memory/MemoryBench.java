package ca.tandem.translation.memory;

import ca.tandem.common.Language;
import ca.tandem.common.database.DatabaseMigration;
import ca.tandem.testing.Schema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.postgresql.PGConnection;

/**
 * Measures the memory with a million segment pairs, as {@code bench/README.md} tells. Not a test: {@code bench/run memory} starts it.
 */
public final class MemoryBench {

    private static final int PAIRS = Integer.getInteger("bench.pairs", 1_000_000);
    private static final int QUERIES = Integer.getInteger("bench.queries", 2_000);
    private static final int RIVAL_QUERIES = Integer.getInteger("bench.rival.queries", 200);
    private static final int WARM_UP = 1_000;
    private static final int LIMIT = 10;
    private static final int MIN = 70;
    private static final long MILLION = 1_000_000;

    private final BenchTexts texts = new BenchTexts();
    private final Path folder;
    private final EmbeddedPostgres postgres;
    private boolean missed;

    private MemoryBench(Path folder, EmbeddedPostgres postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target"), "bench");
        try (var postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("maintenance_work_mem", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            var bench = new MemoryBench(folder, postgres);
            bench.run();
            if (bench.missed) {
                throw new IllegalStateException("At least one limit was missed");
            }
        }
    }

    private void run() throws Exception {
        say(
                "%,d pairs made of %,d real ones, %,d queries, %d processors, at most %,d MB of heap",
                PAIRS,
                texts.real(),
                QUERIES,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        DatabaseMigration.migrate(postgres.getPostgresDatabase());
        timed("The database took the pairs", this::fill);
        var queries = queries(QUERIES, 1);
        var warmUp = queries(WARM_UP, 2);
        try (var schema = Schema.existing(Schema.pooled(postgres.getJdbcUrl("postgres", "postgres")))) {
            var before = heap();
            try (var memory = new MemoryFixture(schema, folder, false)) {
                timed("The index was built from the database", memory.indexer::update);
                say("The index takes %,d MB on the disk", size() >> 20);
                lookUp(memory, warmUp);
                var results = lookUp(memory, queries);
                var used = heap() - before;
                limit("Heap beyond the baseline, in MB", used / (double) MILLION, 200, false);
                computing(memory, queries);
                report(results, queries);
            }
        }
    }

    /** The best score of each lookup and its duration in milliseconds. */
    private static final class LookupResults {
        private final int[] scores;
        private final double[] millis;

        private LookupResults(int queries) {
            scores = new int[queries];
            millis = new double[queries];
        }
    }

    private static LookupResults lookUp(MemoryFixture memory, List<String> queries) {
        var results = new LookupResults(queries.size());
        for (var i = 0; i < queries.size(); i++) {
            var lookup = new Lookup(queries.get(i), Language.EN, Granularity.SEGMENT, null, null, MIN, LIMIT);
            var start = System.nanoTime();
            var matches = memory.matches(lookup);
            results.millis[i] = (System.nanoTime() - start) / (double) MILLION;
            results.scores[i] = matches.isEmpty() ? 0 : matches.get(0).score();
        }
        return results;
    }

    /** Prints the processor time of lookups in this thread: on a machine that others use too, the rest is waiting. */
    private static void computing(MemoryFixture memory, List<String> queries) {
        var threads = ManagementFactory.getThreadMXBean();
        var index = new double[queries.size()];
        var all = new double[queries.size()];
        for (var i = 0; i < all.length; i++) {
            var lookup = new Lookup(queries.get(i), Language.EN, Granularity.SEGMENT, null, null, MIN, LIMIT);
            var start = threads.getCurrentThreadCpuTime();
            memory.indexer.findSimilar(lookup);
            var half = threads.getCurrentThreadCpuTime();
            memory.matches(lookup);
            index[i] = (half - start) / (double) MILLION;
            all[i] = (threads.getCurrentThreadCpuTime() - half) / (double) MILLION;
        }
        say(
                "Computing time of a lookup: median %.2f ms, 95th percentile %.2f ms; in the index %.2f and %.2f ms",
                percentile(all, 50), percentile(all, 95), percentile(index, 50), percentile(index, 95));
    }

    private void report(LookupResults results, List<String> queries) throws Exception {
        say(
                "Lookup: median %.2f ms, 99th percentile %.2f ms, longest %.2f ms",
                percentile(results.millis, 50), percentile(results.millis, 99), percentile(results.millis, 100));
        limit("Lookup, 95th percentile in ms", percentile(results.millis, 95), 30, false);
        var rival = rival(queries.subList(0, Math.min(RIVAL_QUERIES, queries.size())));
        say(
                "pg_trgm: median %.1f ms, 95th percentile %.1f ms (%d queries)",
                percentile(rival, 50), percentile(rival, 95), rival.length);
        limit("Times faster than pg_trgm, median", percentile(rival, 50) / percentile(results.millis, 50), 10, true);
        limit(
                "Times faster than pg_trgm, 95th percentile",
                percentile(rival, 95) / percentile(results.millis, 95),
                10,
                true);
        compare(results, queries);
    }

    private void compare(LookupResults results, List<String> queries) {
        var scan = new ExhaustiveScan(PAIRS);
        for (var i = 0; i < PAIRS; i++) {
            scan.put(i, texts.pair(i).en());
        }
        var best = new int[queries.size()];
        timed(
                "Every query was compared with every pair that could win",
                () -> IntStream.range(0, best.length).parallel().forEach(i -> best[i] = scan.best(queries.get(i))));
        var checked = Math.min(20, best.length);
        timed(
                "The first " + checked + " were compared with every pair",
                () -> IntStream.range(0, checked).parallel().forEach(i -> {
                    if (scan.bestOfAll(queries.get(i)) != best[i]) {
                        throw new IllegalStateException("The bounds leave something out of: " + queries.get(i));
                    }
                }));
        var there = Arrays.stream(best).filter(score -> score >= MIN).count();
        var same = IntStream.range(0, best.length)
                .filter(i -> best[i] >= MIN && results.scores[i] == best[i])
                .count();
        var exact =
                Arrays.stream(best).filter(score -> score == MemoryMatch.EXACT).count();
        say("%,d of %,d queries have a match of %d or more, %,d an exact one", there, best.length, MIN, exact);
        limit("Best match found, in %", 100.0 * same / there, 99, true);
    }

    private double[] rival(List<String> queries) throws SQLException {
        var millis = new double[queries.size()];
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            timed("The pg_trgm index was built", () -> {
                execute(connection, "create extension pg_trgm");
                execute(connection, "create index bench_trgm on memory_entry using gin (text_en gin_trgm_ops)");
                execute(connection, "vacuum analyze memory_entry");
            });
            execute(connection, "set pg_trgm.similarity_threshold = 0.7");
            try (var select = connection.prepareStatement(
                    "select id, text_en, text_fr, similarity(text_en, ?) as alike from memory_entry where text_en % ? order by alike desc limit "
                            + LIMIT)) {
                for (var i = -20; i < millis.length; i++) {
                    var query = queries.get(Math.abs(i) % millis.length);
                    var start = System.nanoTime();
                    select.setString(1, query);
                    select.setString(2, query);
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            rows.getString(2);
                        }
                    }
                    if (i >= 0) {
                        millis[i] = (System.nanoTime() - start) / (double) MILLION;
                    }
                }
            }
        }
        return millis;
    }

    /** Returns queries of which half are in no entry, and half are an entry with up to a third of its words changed. */
    private List<String> queries(int size, int series) {
        return LongStream.range(0, size)
                .map(i -> (long) series * PAIRS + i * (PAIRS / size))
                .mapToObj(number -> number % 2 == 0
                        ? texts.pair(number * 31 + PAIRS).en()
                        : texts.changed(texts.pair(number % PAIRS).en(), number, Language.EN, (number % 10) / 30.0))
                .toList();
    }

    private void fill() throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection()) {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy memory_entry (id, change_number, granularity, text_en, text_fr, pair_hash, source_language,"
                                    + " context_en, context_fr, mark, posting_key, edition_number, translator, entered_at) from stdin");
            for (var i = 0; i < PAIRS; i++) {
                var pair = texts.pair(i).map(text -> text.replace("\\", "\\\\").replace("\t", " "));
                var row = String.join(
                                "\t",
                                Integer.toString(i + 1),
                                Integer.toString(i + 1),
                                "SEGMENT",
                                pair.en(),
                                pair.fr(),
                                Integer.toString(i),
                                "EN",
                                "0",
                                "0",
                                "APPROVED",
                                "posting-" + i / 100,
                                "1",
                                "somebody",
                                "2026-11-02T17:00:00Z")
                        + "\n";
                var bytes = row.getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
            }
            copy.endCopy();
            execute(connection, "analyze memory_entry");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface ThrowingTask<E extends Exception> {
        void run() throws E;
    }

    private static <E extends Exception> void timed(String what, ThrowingTask<E> task) throws E {
        var start = System.nanoTime();
        task.run();
        say("%s in %.1f s", what, (System.nanoTime() - start) / 1e9);
    }

    private void limit(String what, double figure, double limit, boolean least) {
        var kept = least ? figure >= limit : figure < limit;
        missed |= !kept;
        say(
                "%-48s %10.2f  (limit %s %.0f)  %s",
                what, figure, least ? "at least" : "below", limit, kept ? "kept" : "MISSED");
    }

    private static double percentile(double[] values, int percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    /** Returns the bytes of heap in use after a garbage collection. */
    private static long heap() {
        var memory = ManagementFactory.getMemoryMXBean();
        for (var i = 0; i < 3; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed();
    }

    private long size() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @SuppressWarnings("SystemOut") // what it is for
    private static void say(String form, Object... figures) {
        System.out.println(String.format(Locale.ROOT, form, figures));
    }
}

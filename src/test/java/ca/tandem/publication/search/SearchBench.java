package ca.tandem.publication.search;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.index.IndexState;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Fact;
import ca.tandem.posting.Facts;
import ca.tandem.posting.Locations;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.SalaryRange;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import ca.tandem.testing.RealPostings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures the readers' search on many postings, beside PostgreSQL's full text search on the same ones, as {@code bench/README.md} tells. Not a
 * test: {@code bench/run search} starts it.
 */
public final class SearchBench {

    private static final int POSTINGS = Integer.getInteger("bench.postings", 100_000);
    private static final int QUERIES = Integer.getInteger("bench.queries", 2_000);
    private static final int FEW = 1_000;
    private static final double SLOWEST = 25;
    private static final double LEAST_FASTER = 10;
    private static final double MOST_FOR_MORE = 1.5;
    private static final int PAGE = 20;
    private static final Instant NOW = Instant.parse("2026-11-02T17:00:00Z");
    private static final List<String> TEAMS = List.of("Digital", "Policy", "Harbours", "Finance", "People", "Research");
    private static final List<String> PLACES =
            List.of("Ottawa", "Gatineau", "Halifax", "Vancouver", "Winnipeg", "Moncton", "Iqaluit", "Calgary");
    private static final List<String> GROUPS = List.of("IT", "EC", "AS", "PM", "CO");

    private final List<Bilingual<PostingText>> real =
            new ArrayList<>(RealPostings.pairs().values());

    /** A query of the bench: words of a title, half of them with a team and a place. */
    private record BenchQuery(String words, String team, String place) {

        SearchQuery search() {
            return SearchQuery.read(
                    Language.EN,
                    name -> switch (name) {
                        case "q" -> List.of(words);
                        case "team" -> team == null ? List.of() : List.of(team);
                        case "location" -> place == null ? List.of() : List.of(place);
                        default -> List.of();
                    },
                    1,
                    PAGE);
        }
    }

    private SearchBench() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "bench");
        System.exit(new SearchBench().run(folder) ? 0 : 1);
    }

    private boolean run(Path folder) throws Exception {
        var queries = queries();
        double[] few;
        try (var index = index(folder.resolve("few"), FEW)) {
            few = listed(index);
        }
        say("%,d postings in both languages; %,d queries, half of them with a team and a place", POSTINGS, QUERIES);
        try (var index = index(folder.resolve("many"), POSTINGS);
                var postgres = EmbeddedPostgres.start();
                var connection = postgres.getPostgresDatabase().getConnection()) {
            var times = new double[QUERIES];
            for (var round = 0; round < 3; round++) {
                for (var i = 0; i < QUERIES; i++) {
                    var from = System.nanoTime();
                    PostingSearch.find(
                            new SearchFilter(queries.get(i).search(), PostingList.OPEN, NOW),
                            index,
                            SearchFixture.ANALYZERS);
                    times[i] = (System.nanoTime() - from) / 1e6;
                }
            }
            var many = listed(index);
            fill(connection);
            var rival = new double[Math.min(QUERIES, 200)];
            for (var i = 0; i < rival.length; i++) {
                var from = System.nanoTime();
                ask(connection, queries.get(i));
                rival[i] = (System.nanoTime() - from) / 1e6;
            }
            print("search", times);
            print("PostgreSQL", rival);
            print("first page of the list, 1,000", few);
            print("first page of the list, all", many);
            var p95 = percentile(times, 0.95);
            var faster = mean(rival) / mean(Arrays.copyOf(times, rival.length));
            var more = percentile(many, 0.5) / percentile(few, 0.5);
            var isFast = limit("ms at the 95th percentile", p95, p95 <= SLOWEST, "at most " + SLOWEST);
            var isFaster = limit(
                    "times the throughput of PostgreSQL", faster, faster >= LEAST_FASTER, "at least " + LEAST_FASTER);
            var isSame = limit(
                    "times the time of the first page with 1,000",
                    more,
                    more <= MOST_FOR_MORE,
                    "at most " + MOST_FOR_MORE);
            return isFast && isFaster && isSame;
        }
    }

    private SearchIndex index(Path folder, int size) throws IOException {
        var from = System.nanoTime();
        var index = SearchIndex.open(folder);
        for (var number = 0; number < size; number++) {
            index.put(posting(number));
        }
        index.publish(new IndexState("bench", size));
        index.write();
        say("%,7d postings indexed in %.0f s", size, (System.nanoTime() - from) / 1e9);
        return index;
    }

    /** Returns the times of the list without words, in milliseconds. */
    private static double[] listed(SearchIndex index) {
        var query = SearchQuery.read(Language.EN, name -> List.of(), 1, PAGE);
        var times = new double[300];
        for (var round = 0; round < 3; round++) {
            for (var i = 0; i < times.length; i++) {
                var from = System.nanoTime();
                PostingSearch.find(new SearchFilter(query, PostingList.OPEN, NOW), index, SearchFixture.ANALYZERS);
                times[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        return times;
    }

    private List<BenchQuery> queries() {
        var random = new Random(7);
        return Stream.generate(() -> {
                    var words = List.of(real.get(random.nextInt(real.size()))
                            .en()
                            .title()
                            .replaceAll("[^\\p{L} ]", " ")
                            .strip()
                            .split("\\s+"));
                    var first = random.nextInt(words.size());
                    var some = words.subList(first, Math.min(words.size(), first + 1 + random.nextInt(3)));
                    var isFiltered = random.nextBoolean();
                    return new BenchQuery(
                            String.join(" ", some),
                            isFiltered ? TEAMS.get(random.nextInt(TEAMS.size())) : null,
                            isFiltered ? PLACES.get(random.nextInt(PLACES.size())) : null);
                })
                .limit(QUERIES)
                .toList();
    }

    /** Returns the posting with a number, which is the same at each call: the title of a real one, and paragraphs of two. */
    private SearchedPosting posting(int number) {
        var random = new Random(number);
        var one = real.get(random.nextInt(real.size()));
        var other = real.get(random.nextInt(real.size()));
        var isOdd = random.nextBoolean();
        Bilingual<PostingText> texts = Bilingual.of(language -> new PostingText(
                one.get(language).title() + " " + number,
                one.get(language).description(),
                mixed(one.get(language).body(), other.get(language).body(), isOdd)));
        var posted = NOW.minus(Duration.ofHours(random.nextInt(24 * 60)));
        return new SearchedPosting("bench-" + number, texts, facts(random), false, posted);
    }

    private static String mixed(String one, String other, boolean isOdd) {
        var first = one.split("\n\n");
        var second = other.split("\n\n");
        var mixed = new ArrayList<String>();
        for (var i = 0; i < Math.max(first.length, second.length); i++) {
            var from = (i % 2 == 0) == isOdd ? first : second;
            if (i < from.length) {
                mixed.add(from[i]);
            }
        }
        return String.join("\n\n", mixed);
    }

    private static Facts facts(Random random) {
        var facts = new Facts();
        var team = TEAMS.get(random.nextInt(TEAMS.size()));
        facts.setTeamEn(team);
        facts.setTeamFr(team + " (fr)");
        var place = PLACES.get(random.nextInt(PLACES.size()));
        facts.setLocations(new Locations(List.of(new Bilingual<>(place, place))));
        facts.setClassification(
                Classification.parse(GROUPS.get(random.nextInt(GROUPS.size())) + "-0" + (1 + random.nextInt(6)))
                        .orElseThrow());
        facts.setTelework(of(random, Telework.NONE, Telework.HYBRID));
        facts.setTenure(of(random, Tenure.values()));
        var low = 50_000 + 1_000 * random.nextInt(80);
        Fact.SALARY.set(facts, new SalaryRange(low, low + 15_000));
        if (random.nextInt(10) > 0) {
            facts.close(NOW.plus(Duration.ofHours(1 + random.nextInt(24 * 60))), ZoneOffset.UTC);
        }
        return facts;
    }

    @SafeVarargs
    private static <T> T of(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    private void fill(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table posting (id int, team text, place text, words tsvector)");
        }
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(
                "insert into posting values (?, ?, ?, setweight(to_tsvector('english', ?), 'A') || to_tsvector('english', ?))")) {
            for (var number = 0; number < POSTINGS; number++) {
                var posting = posting(number);
                var text = posting.texts().en();
                insert.setInt(1, number);
                insert.setString(2, posting.facts().getTeamEn());
                insert.setString(3, posting.facts().getLocations().line(Language.EN));
                insert.setString(4, text.title());
                insert.setString(5, text.description() + "\n" + text.body());
                insert.addBatch();
                if (number % 1000 == 999) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("create index on posting using gin (words)");
            statement.execute("vacuum analyze posting");
        }
    }

    /** Asks PostgreSQL for the number of postings and the best page, without counts beside the filters. */
    private static void ask(Connection connection, BenchQuery query) throws SQLException {
        var filters = query.team() == null ? "" : " and team = ? and place = ?";
        try (var select = connection.prepareStatement(
                "select id, ts_rank(words, q), count(*) over () from posting, plainto_tsquery('english', ?) q"
                        + " where words @@ q" + filters + " order by 2 desc limit " + PAGE)) {
            select.setString(1, query.words());
            if (query.team() != null) {
                select.setString(2, query.team());
                select.setString(3, query.place());
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getInt(1);
                }
            }
        }
    }

    private static void print(String what, double... times) {
        say(
                "%-30s mean %.2f ms, median %.2f, 95th percentile %.2f, 99th %.2f",
                what, mean(times), percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99));
    }

    private static double mean(double... times) {
        return Arrays.stream(times).average().orElseThrow();
    }

    private static double percentile(double[] times, double share) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * sorted.length))];
    }

    private static boolean limit(String what, double seen, boolean holds, String limit) {
        say("%s  %.2f %s (%s)", holds ? "ok  " : "FAIL", seen, what, limit);
        return holds;
    }

    private static void say(String words, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, words, arguments));
    }
}

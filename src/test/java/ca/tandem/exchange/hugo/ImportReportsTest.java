package ca.tandem.exchange.hugo;

import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.IMPORTED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.REJECTED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.REPAIRED;
import static ca.tandem.exchange.hugo.ImportedFile.ImportOutcome.UNCHANGED;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.posting.EditionFixture;
import ca.tandem.testing.QueryCounter;
import ca.tandem.testing.Schema;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how the database orders, filters, counts and pages the report of an import. */
class ImportReportsTest {

    private static final Finding WARNING = Finding.of("text.replaced", Language.FR, "file");
    private static final Finding ERROR = Finding.of("text.edited", Language.FR, "file");
    private static final int MOST = 100;

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatNeedsAttentionComesFirstAndErrorsBeforeAll(Schema schema) {
        var run = stored(schema);

        assertThat(names(schema, run, ImportFilter.ALL))
                .containsExactly("edited", "notes.md", "lost", "warned", "new", "same");
        assertThat(rows(schema, run, ImportFilter.ALL).stream().filter(ImportReportRow::isFine))
                .extracting(ImportReportRow::key)
                .containsExactly("same");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aPostingHasBothItsFilesAndAFileOfNoPostingARowOfItsOwn(Schema schema) {
        var rows = rows(schema, stored(schema), ImportFilter.ALL);

        assertThat(rows)
                .extracting(
                        row -> row.files().stream().map(ImportedFile::getPath).toList())
                .containsExactly(
                        List.of("en/edited.md", "fr/edited.md"),
                        List.of("notes.md"),
                        List.of("en/lost.md"),
                        List.of("en/warned.md"),
                        List.of("en/new.md", "fr/new.md"),
                        List.of("en/same.md", "fr/same.md"));
        assertThat(rows.stream().filter(row -> row.state() == null))
                .extracting(ImportReportRow::key)
                .containsExactly(null, "lost");
        assertThat(rows.get(0).hasErrors()).isTrue();
        assertThat(rows.get(3).findings()).containsExactly(WARNING);
        assertThat(rows).allSatisfy(row -> assertThat(row.mendable()).isEmpty());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void eachFilterLetsThroughThePostingsWithItsOutcomeAndIsCounted(Schema schema) {
        var run = stored(schema);
        var expected = Map.of(
                ImportFilter.ALL, List.of("edited", "notes.md", "lost", "warned", "new", "same"),
                ImportFilter.ERRORS, List.of("edited", "notes.md", "lost"),
                ImportFilter.WARNINGS, List.of("warned"),
                ImportFilter.IMPORTED, List.of("edited", "warned", "new"),
                ImportFilter.REPAIRED, List.of("new"),
                ImportFilter.UNCHANGED, List.of("same"),
                ImportFilter.REJECTED, List.of("edited", "notes.md", "lost"));

        expected.forEach((filter, names) ->
                assertThat(names(schema, run, filter)).as(filter.word()).containsExactlyElementsOf(names));
        assertThat(counts(schema, run))
                .isEqualTo(expected.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry ->
                        (long) entry.getValue().size())));
        assertThat(counts(schema, run + 1).values()).containsOnly(0L);
        assertThat(rows(schema, run + 1, ImportFilter.ALL)).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void thePagesTogetherHaveEachRowOnce(Schema schema) {
        var run = stored(schema);
        var pages = IntStream.range(0, 6)
                .mapToObj(page -> schema.inTransaction(
                        entityManager -> reports(entityManager).rows(run, ImportFilter.ALL, page, 1)))
                .toList();

        assertThat(pages).allSatisfy(page -> assertThat(page).hasSize(1));
        assertThat(pages.stream().flatMap(List::stream).map(ImportReportsTest::name))
                .containsExactlyElementsOf(names(schema, run, ImportFilter.ALL));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void findingsFromBeforeTheyWereCountedAreCountedByTheMigration(Schema schema) {
        var treacherous = Finding.of("text.edited", Language.EN, "file", "\"severity\":\"ERROR\"");
        var run = schema.inTransaction(entityManager -> {
            var id = newRun(entityManager);
            entityManager.persist(file(id, "en", "counted", REJECTED, ERROR, treacherous, WARNING));
            entityManager.persist(posting(id, "counted", WARNING, WARNING, treacherous));
            return id;
        });
        schema.inTransaction(entityManager -> {
            numbers(entityManager, run, "imported_file", 2, 1);
            numbers(entityManager, run, "imported_posting", 1, 2);
            for (var table : List.of("imported_file", "imported_posting")) {
                entityManager
                        .createNativeQuery("update " + table + " set errors = 0, warnings = 0")
                        .executeUpdate();
            }
            migration().forEach(sql -> entityManager.createNativeQuery(sql).executeUpdate());
            numbers(entityManager, run, "imported_file", 2, 1);
            numbers(entityManager, run, "imported_posting", 1, 2);
            return null;
        });
    }

    private static void numbers(EntityManager entityManager, long run, String table, int errors, int warnings) {
        assertThat((Object[]) entityManager
                        .createNativeQuery("select errors, warnings from " + table + " where run_id = " + run)
                        .getSingleResult())
                .as(table)
                .containsExactly(errors, warnings);
    }

    /** Returns the statements that count the findings from before they were counted. */
    private static List<String> migration() {
        try {
            var changes = Files.readString(Path.of("liquibase/changes/056-import-report.xml"));
            return Pattern.compile("<sql>([^<]+)</sql>")
                    .matcher(changes)
                    .results()
                    .map(sql -> sql.group(1).replace("&lt;", "<").replace("&gt;", ">"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aReportOfThousandsOfRowsSendsNoMoreQueriesThanASmallOne() {
        var counter = new QueryCounter();
        var schema = counter.schema();
        var small = stored(schema);
        var large = schema.inTransaction(entityManager -> {
            var id = newRun(entityManager);
            IntStream.range(0, 3_000).forEach(i -> {
                entityManager.persist(file(id, "en", "many-" + i, IMPORTED));
                entityManager.persist(file(id, "fr", "many-" + i, IMPORTED));
                entityManager.persist(posting(id, "many-" + i, i % 3 == 0 ? new Finding[] {WARNING} : new Finding[0]));
            });
            return id;
        });

        var ofSmall = queries(counter, small, 0);
        assertThat(queries(counter, large, 0)).hasSizeLessThanOrEqualTo(ofSmall.size());
        assertThat(queries(counter, large, 2_900)).hasSizeLessThanOrEqualTo(ofSmall.size());
        assertThat(ofSmall)
                .as("counts, rows, postings, what can be mended, files with a key and without one")
                .hasSize(6);
        assertThat(counts(schema, large)).containsEntry(ImportFilter.WARNINGS, 1_000L);
    }

    @Test
    void aFilterIsKnownByItsWordAndAnyOtherWordShowsAll() {
        assertThat(Arrays.stream(ImportFilter.values()).map(ImportFilter::word).map(ImportFilter::of))
                .containsExactly(ImportFilter.values());
        assertThat(ImportFilter.of("nonsense")).isEqualTo(ImportFilter.ALL);
        assertThat(ImportFilter.of(null)).isEqualTo(ImportFilter.ALL);
    }

    private static List<String> queries(QueryCounter counter, long run, int from) {
        return counter.statementsDuring(() -> counter.schema().inTransaction(entityManager -> {
            var reports = reports(entityManager);
            reports.counts(run);
            return reports.rows(run, ImportFilter.ALL, from, MOST);
        }));
    }

    /** Stores an import with one row of each kind, and another one with the same keys, which is none of its business. */
    private static long stored(Schema schema) {
        return schema.inTransaction(entityManager -> {
            store(entityManager);
            return store(entityManager);
        });
    }

    private static long store(EntityManager entityManager) {
        var run = newRun(entityManager);
        Stream.of(
                        file(run, "en", "same", UNCHANGED),
                        file(run, "fr", "same", UNCHANGED),
                        file(run, "en", "new", IMPORTED),
                        file(run, "fr", "new", REPAIRED),
                        file(run, "en", "edited", IMPORTED),
                        file(run, "fr", "edited", REJECTED, ERROR, ERROR),
                        file(run, "en", "warned", IMPORTED),
                        new ImportedFile(run, HugoFileFixture.page("notes.md", "title: Notes"), REJECTED),
                        file(run, "en", "lost", REJECTED, ERROR),
                        posting(run, "same"),
                        posting(run, "new"),
                        posting(run, "edited"),
                        posting(run, "warned", WARNING))
                .forEach(entityManager::persist);
        return run;
    }

    private static long newRun(EntityManager entityManager) {
        var run = new ImportRun(ImportMode.DRAFT, 1, "amir", EditionFixture.NOON);
        entityManager.persist(run);
        return run.getId();
    }

    private static ImportedFile file(long run, String folder, String key, ImportOutcome outcome, Finding... findings) {
        var file = HugoFileFixture.file(folder, key);
        for (var finding : findings) {
            file = file.with(finding);
        }
        return new ImportedFile(run, file, outcome);
    }

    private static ImportedPosting posting(long run, String key, Finding... findings) {
        return new ImportedPosting(
                run, EditionFixture.closing(key, EditionFixture.NOON, State.PUBLISHED), null, List.of(findings));
    }

    private static ImportReports reports(EntityManager entityManager) {
        var reports = new ImportReports();
        reports.entityManager = entityManager;
        return reports;
    }

    private static List<ImportReportRow> rows(Schema schema, long run, ImportFilter filter) {
        return schema.inTransaction(entityManager -> reports(entityManager).rows(run, filter, 0, MOST));
    }

    private static Map<ImportFilter, Long> counts(Schema schema, long run) {
        return schema.inTransaction(entityManager -> reports(entityManager).counts(run));
    }

    private static List<String> names(Schema schema, long run, ImportFilter filter) {
        return rows(schema, run, filter).stream().map(ImportReportsTest::name).toList();
    }

    private static String name(ImportReportRow row) {
        return row.key() == null ? row.files().get(0).getPath() : row.key();
    }
}

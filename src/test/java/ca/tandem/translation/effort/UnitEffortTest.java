package ca.tandem.translation.effort;

import static ca.tandem.posting.EditionFixture.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.QueryCounter;
import ca.tandem.testing.Schema;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests what is kept of the effort of translation, and what is told of it, on H2 and on PostgreSQL. */
class UnitEffortTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        schemas.forEach(UnitEffortTest::create);
    }

    private static void create(Schema schema) {
        schema.inTransaction(entityManager -> {
            for (var number = 0; number < EffortReport.FEWEST_EDITIONS; number++) {
                var edition = EditionFixture.closing("effort" + number, NOON, State.TRANSLATION);
                entityManager.persist(edition.getPosting());
                entityManager.persist(edition);
            }
            return null;
        });
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
    void noPersonNoUnitAndNoDayIsKept(Schema schema) throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = schema.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from unit_effort")) {
            for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                columns.add(rows.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT));
            }
        }
        assertThat(columns)
                .containsExactlyInAnyOrder(
                        "id",
                        "edition_id",
                        "kind",
                        "words",
                        "beginning",
                        "score",
                        "thinking_ms",
                        "typing_ms",
                        "pressed_keys",
                        "month_begin");

        empty(schema);
        record(schema, 0, work(10, Beginning.NOTHING, 1000));
        assertThat(rows(schema)).containsExactly("NOTHING null 10 1000 500 7 2026-11-01");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aLaterSaveOfAVisitTakesThePlaceOfTheEarlier(Schema schema) {
        empty(schema);
        var visit = UUID.randomUUID();
        var first = new MeasuredEffort(2000, 1000, 20);
        var second = new MeasuredEffort(9000, 3000, 60);
        record(schema, 0, new WorkedUnit(visit, BlockKind.ITEM, 10, UnitBeginning.of(Beginning.NOTHING), first));
        record(schema, 0, new WorkedUnit(visit, BlockKind.ITEM, 10, UnitBeginning.ofMatch(92), second));
        assertThat(rows(schema)).containsExactly("FUZZY_HIGH 92 10 9000 3000 60 2026-11-01");
        record(schema, 0, new WorkedUnit(visit, BlockKind.ITEM, 10, UnitBeginning.of(Beginning.NOTHING), second));
        assertThat(rows(schema)).containsExactly("NOTHING null 10 9000 3000 60 2026-11-01");
    }

    @Test
    void aSaveOfAVisitCostsOneStatementAndTheFirstTwo() {
        var queryCounter = new QueryCounter();
        create(queryCounter.schema());
        queryCounter.schema().inTransaction(entityManager -> {
            var edition = edition(entityManager, 0);
            var effortRecorder = new EffortServices(entityManager, MutableClock.at(NOON)).recorder(true);
            var workedUnit = work(10, Beginning.NOTHING, 1000);
            Runnable save = () -> {
                effortRecorder.record(edition, workedUnit, EditionFixture.TRANSLATOR);
                entityManager.flush();
            };
            assertThat(queryCounter.statementsDuring(save))
                    .extracting(sql -> sql.split(" ", 2)[0])
                    .containsExactly("UPDATE", "INSERT");
            assertThat(queryCounter.statementsDuring(save))
                    .extracting(sql -> sql.split(" ", 2)[0])
                    .containsExactly("UPDATE");
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nothingIsKeptWithoutWordsEffortOrRight(Schema schema) {
        empty(schema);
        record(schema, 0, work(0, Beginning.NOTHING, 1000));
        record(
                schema,
                0,
                new WorkedUnit(
                        UUID.randomUUID(),
                        BlockKind.TITLE,
                        10,
                        UnitBeginning.of(Beginning.NOTHING),
                        new MeasuredEffort(0, 0, 0)));
        record(schema, 0, work(10, Beginning.NOTHING, 1000), EditionFixture.APPROVER, true);
        record(schema, 0, work(10, Beginning.NOTHING, 1000), EditionFixture.TRANSLATOR, false);
        assertThat(rows(schema)).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theReportDividesAllSecondsByAllWords(Schema schema) {
        empty(schema);
        everywhere(schema, edition -> work(10 + edition, Beginning.NOTHING, 60_000));
        everywhere(schema, edition -> work(10, Beginning.REVISION, 8_000));

        var report = report(schema, DAY.plusDays(20), DAY.plusDays(25), null);
        assertThat(report.byBeginning())
                .extracting(EffortSum::key)
                .containsExactly(Beginning.NOTHING, Beginning.REVISION);
        var sum = report.byBeginning().get(0);
        assertThat(sum).isEqualTo(new EffortSum<>(Beginning.NOTHING, 5, 5, 60, 300_000, 2_500, 35));
        assertThat(sum.thinkingPerWord()).isEqualTo(5);
        assertThat(sum.secondsPerWord()).isCloseTo(5.042, within(0.001));
        assertThat(report.byKind())
                .as("the words of a revision were counted before")
                .containsExactly(new EffortSum<>(BlockKind.PARAGRAPH, 5, 5, 60, 300_000, 2_500, 35));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theReportKeepsToItsMonthsAndItsSourceLanguage(Schema schema) {
        empty(schema);
        everywhere(schema, edition -> work(10, Beginning.NOTHING, 60_000));

        assertThat(report(schema, DAY, DAY, Language.EN).byBeginning()).hasSize(1);
        assertThat(report(schema, DAY, DAY, Language.FR).byBeginning()).isEmpty();
        assertThat(report(schema, DAY.minusMonths(3), LocalDate.of(2026, 10, 31), null)
                        .byBeginning())
                .isEmpty();
        assertThat(report(schema, LocalDate.of(2026, 12, 1), DAY.plusMonths(3), null)
                        .byBeginning())
                .isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theReportTellsNothingOfFewerThanFiveEditions(Schema schema) {
        empty(schema);
        IntStream.range(0, 4).forEach(edition -> IntStream.range(0, 3)
                .forEach(unit -> record(schema, edition, work(10, Beginning.NOTHING, 60_000))));
        assertThat(report(schema, DAY, DAY, null)).isEqualTo(new EffortReport(List.of(), List.of()));

        record(schema, 4, work(10, Beginning.NOTHING, 60_000));
        assertThat(report(schema, DAY, DAY, null).byBeginning()).hasSize(1);
        assertThat(report(schema, DAY, DAY, null).byKind()).hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void pastEffortJudgesASuggestionOnceThereIsEnoughOfIt(Schema schema) {
        empty(schema);
        var clock = MutableClock.at(NOON);
        schema.inTransaction(entityManager -> {
            var suggestionEffort = new EffortServices(entityManager, clock).suggestionEffort();
            assertThat(suggestionEffort.secondsPerWord())
                    .contains(entry(Beginning.NOTHING, 10.0), entry(Beginning.FUZZY, 8.0), entry(Beginning.EXACT, 1.0));

            record(schema, 0, work(10, Beginning.FUZZY, 200_000));
            record(schema, 1, work(9_000, Beginning.EXACT, 14_000_000));
            assertThat(suggestionEffort.secondsPerWord().get(Beginning.FUZZY))
                    .as("the figures stand for an hour")
                    .isEqualTo(8.0);
            clock.advance(SuggestionEffort.MAX_STALENESS);
            var expected = suggestionEffort.secondsPerWord();
            assertThat(expected.get(Beginning.FUZZY))
                    .as("a few words say little")
                    .isCloseTo((8_000 + 200.5) / 1_010, within(0.001));
            assertThat(expected.get(Beginning.EXACT))
                    .as("many say much")
                    .isCloseTo((1_000 + 14_000.5) / 10_000, within(0.001));
            return null;
        });
    }

    /** Work on a unit in its edition. */
    private interface Work {

        WorkedUnit in(int edition);
    }

    private static WorkedUnit work(int words, Beginning beginning, int thinking) {
        return new WorkedUnit(
                UUID.randomUUID(),
                BlockKind.PARAGRAPH,
                words,
                UnitBeginning.of(beginning),
                new MeasuredEffort(thinking, 500, 7));
    }

    private static void everywhere(Schema schema, Work work) {
        IntStream.range(0, EffortReport.FEWEST_EDITIONS).forEach(edition -> record(schema, edition, work.in(edition)));
    }

    private static void record(Schema schema, int edition, WorkedUnit workedUnit) {
        record(schema, edition, workedUnit, EditionFixture.TRANSLATOR, true);
    }

    private static void record(Schema schema, int edition, WorkedUnit workedUnit, Actor actor, boolean isMeasured) {
        schema.inTransaction(entityManager -> {
            new EffortServices(entityManager, MutableClock.at(NOON))
                    .recorder(isMeasured)
                    .record(edition(entityManager, edition), workedUnit, actor);
            return null;
        });
    }

    private static Edition edition(EntityManager entityManager, int number) {
        return entityManager
                .createQuery("select e from Edition e where e.posting.key = :key", Edition.class)
                .setParameter("key", "effort" + number)
                .getSingleResult();
    }

    private static EffortReport report(Schema schema, LocalDate from, LocalDate to, Language source) {
        return schema.inTransaction(entityManager -> new EffortServices(entityManager, MutableClock.at(NOON))
                .reports()
                .report(from, to, source));
    }

    private static void empty(Schema schema) {
        schema.inTransaction(entityManager ->
                entityManager.createQuery("delete from UnitEffort e").executeUpdate());
    }

    private static List<String> rows(Schema schema) {
        return schema.inTransaction(entityManager -> entityManager
                .createQuery(
                        "select e.beginning, e.score, e.words, e.thinking, e.typing, e.keys, e.month from UnitEffort e",
                        Object[].class)
                .getResultStream()
                .map(row -> String.join(" ", Stream.of(row).map(String::valueOf).toList()))
                .toList());
    }
}

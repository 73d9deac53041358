package ca.tandem.work.board;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.QueryCounter;
import ca.tandem.testing.Schema;
import ca.tandem.work.task.TaskAssignment.Assignment;
import ca.tandem.work.task.TaskServices;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the columns of the board, on H2 and on PostgreSQL. */
class BoardTest {

    private static final BoardFilter ALL = new BoardFilter(null, null, null, null);
    private static final Actor ADA = EditionFixture.AUTHOR;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        schemas.forEach(BoardTest::fill);
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    /** A clock that stands so many days before noon of 2 November 2026. */
    private static MutableClock before(int days) {
        return MutableClock.at(EditionFixture.NOON.minus(Duration.ofDays(days)));
    }

    private static void fill(Schema schema) {
        with(schema, before(40), taskServices -> {
            taskServices.accountFixture().open("ada", Language.EN, null, Role.AUTHOR);
            taskServices.accountFixture().open("theo", Language.EN, null, Role.TRANSLATOR);
            taskServices.accountFixture().open("paule", Language.EN, null, Role.APPROVER);
            return null;
        });
        published(schema, 30, "old");
        published(schema, 13, "fresh");
        published(schema, 2, "fresher");
        create(schema, 9, "waits-longest", Language.EN, "Cartography");
        act(schema, 9, "waits-longest", ActionRequest.of(Action.SUBMIT), ADA);
        create(schema, 8, "due", Language.FR, null);
        act(schema, 5, "due", ActionRequest.of(Action.SUBMIT), ADA);
        assign(schema, 5, "due", new Assignment("theo", TODAY.minusDays(1)));
        create(schema, 3, "draft", Language.EN, null);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theMostUrgentStandsOnTopAndWhatWasPublishedStaysAWhile(Schema schema) {
        assertThat(cards(schema, ALL))
                .containsExactly(
                        "DRAFT draft 3 ada null false",
                        "TRANSLATION due 5 theo 2026-11-01 true",
                        "TRANSLATION waits-longest 9 null null false",
                        "PUBLISHED fresher 2",
                        "PUBLISHED fresh 13");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void itIsNarrowedByTeamLanguageAssigneeAndWords(Schema schema) {
        assertThat(keys(schema, new BoardFilter("Cartographie", null, null, null)))
                .containsExactly("waits-longest");
        assertThat(keys(schema, new BoardFilter(null, Language.FR, null, null))).containsExactly("due");
        assertThat(keys(schema, new BoardFilter(null, null, "theo", null))).containsExactly("due");
        assertThat(keys(schema, new BoardFilter(null, null, BoardFilter.NOBODY, "WAIT")))
                .containsExactly("waits-longest");
        assertThat(keys(schema, new BoardFilter(null, null, null, "keeper_"))).isEmpty();
        assertThat(keys(schema, new BoardFilter(null, null, BoardFilter.NOBODY, "W\u00e1IT")))
                .isEqualTo(keys(schema, new BoardFilter(null, null, BoardFilter.NOBODY, "WAIT")));
    }

    @Test
    void theNumberOfQueriesDoesNotGrowWithTheNumberOfEditions() {
        var queryCounter = new QueryCounter();
        with(queryCounter.schema(), before(9), taskServices -> taskServices
                .accountFixture()
                .open("ada", Language.EN, null, Role.AUTHOR));
        for (var number = 0; number < 3; number++) {
            create(queryCounter.schema(), 3, "keeper-" + number, Language.EN, null);
        }
        var few = queryCounter.during(
                () -> assertThat(cards(queryCounter.schema(), ALL)).hasSize(3));
        for (var number = 3; number < Board.MOST + 10; number++) {
            create(queryCounter.schema(), 3, "keeper-" + number, Language.EN, null);
        }
        var many = queryCounter.during(
                () -> assertThat(cards(queryCounter.schema(), ALL)).hasSize(Board.MOST));
        assertThat(many).hasSameSizeAs(few);
        assertThat(many).hasSizeLessThanOrEqualTo(10);
        int more = look(queryCounter.schema(), ALL, columns -> columns.get(0).more());
        assertThat(more).isEqualTo(10);
        queryCounter.schema().close();
    }

    private static void published(Schema schema, int days, String key) {
        create(schema, days, key, Language.EN, null);
        act(schema, days, key, ActionRequest.of(Action.SUBMIT), ADA);
        act(schema, days, key, ActionRequest.of(Action.DELIVER), EditionFixture.TRANSLATOR);
        act(schema, days, key, ActionRequest.of(Action.APPROVE), EditionFixture.APPROVER);
    }

    private static void create(Schema schema, int days, String key, Language source, String team) {
        with(schema, before(days), taskServices -> {
            var facts = new Facts();
            facts.setTeamEn(team);
            facts.setTeamFr(team == null ? null : "Cartographie");
            return taskServices
                    .postingServices()
                    .postingEditor()
                    .create(key, source, EditionFixture.texts(), facts, ADA);
        });
    }

    private static void act(Schema schema, int days, String key, ActionRequest actionRequest, Actor actor) {
        with(schema, before(days), taskServices -> {
            var seen = taskServices
                    .postingServices()
                    .postings()
                    .edition(key)
                    .orElseThrow()
                    .getVersion();
            return taskServices.postingServices().workflow().perform(key, seen, actionRequest, actor);
        });
    }

    private static void assign(Schema schema, int days, String key, Assignment wanted) {
        with(schema, before(days), taskServices -> {
            var edition = taskServices.postingServices().postings().edition(key).orElseThrow();
            return taskServices
                    .taskAssignment()
                    .assign(key, taskServices.taskAssignment().of(edition).version(), wanted, ADA);
        });
    }

    private static List<String> keys(Schema schema, BoardFilter question) {
        return cards(schema, question).stream()
                .map(card -> card.split(" ", -1)[1])
                .toList();
    }

    private static List<String> cards(Schema schema, BoardFilter question) {
        return look(schema, question, columns -> columns.stream()
                .flatMap(boardColumn ->
                        boardColumn.cards().stream().map(boardCard -> said(boardColumn.state(), boardCard)))
                .toList());
    }

    private static String said(State state, Board.BoardCard boardCard) {
        var task = boardCard.task();
        return state + " " + boardCard.edition().getPosting().getKey() + " " + boardCard.days()
                + (task == null ? "" : " " + task.assignee() + " " + task.due() + " " + task.overdue());
    }

    /** Rolled back: without the container's weaving, EclipseLink cannot compare embeddables that were read in a batch. */
    private static <T> T look(Schema schema, BoardFilter question, Function<List<Board.BoardColumn>, T> reader) {
        try (var entityManager = schema.entityManager()) {
            entityManager.getTransaction().begin();
            var clock = before(0);
            var taskServices = new TaskServices(entityManager, clock);
            var board = new Board();
            board.rows = new BoardRepository();
            board.rows.entityManager = entityManager;
            board.tasks = taskServices.tasks();
            board.list = taskServices.taskList();
            board.clock = clock;
            var result = reader.apply(board.find(question, ADA));
            entityManager.getTransaction().rollback();
            return result;
        }
    }

    private static <T> T with(Schema schema, MutableClock clock, Function<TaskServices, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new TaskServices(entityManager, clock)));
    }
}

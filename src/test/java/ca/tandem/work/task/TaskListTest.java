package ca.tandem.work.task;

import static ca.tandem.identity.Role.APPROVER;
import static ca.tandem.identity.Role.AUTHOR;
import static ca.tandem.identity.Role.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.work.task.TaskAssignment.Assignment;
import ca.tandem.workflow.Action;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the task lists of people, on H2 and on PostgreSQL. */
class TaskListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Actor ADA = new Actor("ada", Set.of(AUTHOR));
    private static final Actor THEO = new Actor("theo", Set.of(TRANSLATOR));
    private static final Actor PAULE = new Actor("paule", Set.of(APPROVER));

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        schemas.forEach(TaskListTest::fill);
    }

    @AfterAll
    static void drop() {
        schemas.forEach(Schema::close);
    }

    static Stream<Schema> databases() {
        return schemas.stream();
    }

    private static void fill(Schema schema) {
        var clock = MutableClock.at(EditionFixture.NOON);
        with(schema, clock, taskServices -> {
            taskServices.accountFixture().open("ada", Language.EN, null, AUTHOR);
            taskServices.accountFixture().open("theo", Language.EN, null, TRANSLATOR);
            taskServices.accountFixture().open("tess", Language.EN, null, TRANSLATOR);
            taskServices.accountFixture().open("paule", Language.EN, null, APPROVER);
            return null;
        });
        for (var key : List.of("waits-longest", "due-later", "due-soon", "taken", "draft")) {
            clock.advance(Duration.ofMinutes(1));
            opened(schema, clock, key, Language.EN);
        }
        opened(schema, clock, "french", Language.FR);
        assign(schema, clock, "due-later", new Assignment(null, TODAY.plusDays(9)));
        assign(schema, clock, "due-soon", new Assignment(null, TODAY.plusDays(1)));
        assign(schema, clock, "taken", new Assignment("theo", TODAY.plusDays(2)));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void theMostUrgentComesFirstAndEveryTaskStandsInOneList(Schema schema) {
        assertThat(list(schema, THEO, TODAY))
                .containsExactly(
                        "due-soon ROLE 2026-11-03 false",
                        "taken MINE 2026-11-04 false",
                        "due-later ROLE 2026-11-11 false",
                        "waits-longest ROLE null false",
                        "draft TEAM null false",
                        "french ROLE null false");
        assertThat(list(schema, PAULE, TODAY)).allMatch(line -> line.contains(" TEAM "));
        assertThat(list(schema, ADA, TODAY))
                .filteredOn(line -> line.contains(" MINE "))
                .containsExactly("draft MINE null false");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aTaskIsOverdueWhenItsDayHasPassed(Schema schema) {
        assertThat(list(schema, THEO, TODAY.plusDays(1))).first().isEqualTo("due-soon ROLE 2026-11-03 false");
        assertThat(list(schema, THEO, TODAY.plusDays(2)))
                .startsWith("due-soon ROLE 2026-11-03 true", "taken MINE 2026-11-04 false");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void translatorsAreShownTheirDirection(Schema schema) {
        var tess = new Actor("tess", Set.of(TRANSLATOR));
        with(schema, MutableClock.at(EditionFixture.NOON), taskServices -> {
            taskServices.translationDirections().set(tess, EnumSet.of(Language.EN));
            return null;
        });
        assertThat(list(schema, tess, TODAY))
                .filteredOn(line -> line.contains(" ROLE "))
                .containsExactly("french ROLE null false");
        with(schema, MutableClock.at(EditionFixture.NOON), taskServices -> {
            assertThat(taskServices
                            .eligibleAssignees()
                            .concerned(taskServices
                                    .postingServices()
                                    .postings()
                                    .edition("waits-longest")
                                    .orElseThrow()))
                    .containsExactly("theo");
            taskServices.translationDirections().set(tess, EnumSet.noneOf(Language.class));
            assertThat(taskServices.translationDirections().of(tess)).hasSize(2);
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatSomebodyHadWhoLostTheRoleIsNobodys(Schema schema) {
        with(schema, MutableClock.at(EditionFixture.NOON), taskServices -> {
            taskServices.accountFixture().grant("theo", AUTHOR);
            return null;
        });
        assertThat(list(schema, new Actor("tess", Set.of(TRANSLATOR)), TODAY)).contains("taken ROLE 2026-11-04 false");
        with(schema, MutableClock.at(EditionFixture.NOON), taskServices -> {
            taskServices.accountFixture().grant("theo", TRANSLATOR);
            return null;
        });
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFeedsPasswordIsGoodForItsOwnerUntilItIsRenewedOrRevoked(Schema schema) {
        var clock = MutableClock.at(EditionFixture.NOON);
        var first = with(schema, clock, taskServices -> taskServices.taskFeeds().renew(THEO));
        assertThat(owner(schema, first)).isEqualTo("theo");
        var second =
                with(schema, clock, taskServices -> taskServices.taskFeeds().renew(THEO));
        assertThat(owner(schema, first)).isNull();
        assertThat(owner(schema, second)).isEqualTo("theo");
        assertThat(owner(schema, " THEO ", second))
                .as("as on the page for signing in")
                .isEqualTo("theo");
        for (var other : List.of("ada", "", "theo:")) {
            assertThat(owner(schema, other, second)).as(other).isNull();
        }
        List<String> kept = schema.inTransaction(entityManager -> entityManager
                .createQuery("select t.hash from TaskFeedToken t", String.class)
                .getResultList());
        assertThat(kept).as("the secret itself is nowhere").isNotEmpty().doesNotContain(second);
        with(schema, clock, taskServices -> {
            taskServices.taskFeeds().revoke(THEO);
            return null;
        });
        assertThat(owner(schema, second)).isNull();
        assertThat(owner(schema, "")).isNull();
    }

    private static String owner(Schema schema, String secret) {
        return owner(schema, "theo", secret);
    }

    private static String owner(Schema schema, String name, String secret) {
        return with(schema, MutableClock.at(EditionFixture.NOON), taskServices -> taskServices
                .taskFeeds()
                .owner(name, secret)
                .map(account -> account.getName())
                .orElse(null));
    }

    private static List<String> list(Schema schema, Actor actor, LocalDate day) {
        var clock = MutableClock.at(EditionFixture.NOON);
        clock.advance(Duration.ofDays(day.toEpochDay() - TODAY.toEpochDay()));
        // Rolled back: without the container's weaving, EclipseLink cannot compare embeddables that were read in a
        // batch.
        try (var entityManager = schema.entityManager()) {
            entityManager.getTransaction().begin();
            var lines = new TaskServices(entityManager, clock)
                    .taskList().all(actor).stream()
                            .map(line -> line.edition().getPosting().getKey() + " " + line.group() + " " + line.due()
                                    + " " + line.overdue())
                            .toList();
            entityManager.getTransaction().rollback();
            return lines;
        }
    }

    private static void opened(Schema schema, Clock clock, String key, Language source) {
        with(schema, clock, taskServices -> {
            var texts = new Bilingual<>(
                            EditionFixture.texts().en(), EditionFixture.texts().fr())
                    .with(source.other(), null);
            var edition = taskServices.postingServices().postingEditor().create(key, source, texts, new Facts(), ADA);
            if (!key.equals("draft")) {
                taskServices
                        .postingServices()
                        .workflow()
                        .perform(key, edition.getVersion(), ActionRequest.of(Action.SUBMIT), ADA);
            }
            return null;
        });
    }

    private static void assign(Schema schema, Clock clock, String key, Assignment wanted) {
        with(schema, clock, taskServices -> {
            var edition = taskServices.postingServices().postings().edition(key).orElseThrow();
            return taskServices
                    .taskAssignment()
                    .assign(key, taskServices.taskAssignment().of(edition).version(), wanted, ADA);
        });
    }

    private static <T> T with(Schema schema, Clock clock, Function<TaskServices, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new TaskServices(entityManager, clock)));
    }
}

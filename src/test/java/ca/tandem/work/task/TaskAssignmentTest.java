package ca.tandem.work.task;

import static ca.tandem.identity.Role.ADMINISTRATOR;
import static ca.tandem.identity.Role.APPROVER;
import static ca.tandem.identity.Role.AUTHOR;
import static ca.tandem.identity.Role.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Facts;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import ca.tandem.work.task.TaskAssignment.Assignment;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests who has a task and who may assign it, on H2 and on PostgreSQL. */
class TaskAssignmentTest {

    /** Eleven at night in Ottawa, the next day already in the zone of the database. */
    private static final Instant LATE = Instant.parse("2026-11-03T04:00:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Actor ADA = new Actor("ada", Set.of(AUTHOR));
    private static final Actor THEO = new Actor("theo", Set.of(TRANSLATOR));
    private static final Actor TESS = new Actor("tess", Set.of(TRANSLATOR));
    private static final Actor PAULE = new Actor("paule", Set.of(APPROVER));
    private static final Actor BOTH = new Actor("bo", Set.of(TRANSLATOR, APPROVER));
    private static final Actor AMIR = new Actor("amir", Set.of(ADMINISTRATOR));

    private static List<Schema> schemas;

    @BeforeAll
    static void build() {
        schemas = Schema.onBoth();
        schemas.forEach(schema -> with(schema, taskServices -> {
            for (var actor : List.of(ADA, THEO, TESS, PAULE, BOTH, AMIR)) {
                taskServices
                        .accountFixture()
                        .open(actor.name(), Language.EN, null, actor.roles().toArray(Role[]::new));
            }
            return null;
        }));
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
    void aStepBeginsUnassignedButWhatGoesBackGoesToWhoHadIt(Schema schema) {
        opened(schema, "way");
        assertThat(assignee(schema, "way")).as("whoever opens a draft has it").isEqualTo("ada");
        act(schema, "way", ActionRequest.of(Action.SUBMIT), ADA);
        assertThat(assignee(schema, "way")).isNull();
        assign(schema, "way", new Assignment("tess", TODAY.plusDays(3)), ADA);
        translated(schema, "way", THEO);
        act(schema, "way", ActionRequest.of(Action.DELIVER), THEO);
        assertThat(assignee(schema, "way")).isNull();
        assertThat(due(schema, "way")).as("the day belongs to the step").isNull();
        act(schema, "way", new ActionRequest(Action.RETURN, "No", State.TRANSLATION, null), PAULE);
        assertThat(assignee(schema, "way")).as("who did it, not who was to").isEqualTo("theo");
        act(schema, "way", ActionRequest.of(Action.RETURN, "Not clear"), THEO);
        assertThat(assignee(schema, "way")).isEqualTo("ada");
        act(schema, "way", ActionRequest.of(Action.SUBMIT), ADA);
        act(schema, "way", ActionRequest.of(Action.DELIVER), THEO);
        act(schema, "way", new ActionRequest(Action.APPROVE, null, null, LATE.plus(Duration.ofDays(9))), PAULE);
        assertThat(step(schema, "way")).isNull();
        act(schema, "way", ActionRequest.of(Action.UNSCHEDULE, "Wait"), AMIR);
        assertThat(assignee(schema, "way")).isEqualTo("paule");
        act(schema, "way", ActionRequest.of(Action.APPROVE), PAULE);
        act(schema, "way", ActionRequest.of(Action.REVISE, "New"), ADA);
        assertThat(assignee(schema, "way")).isEqualTo("ada");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverHasLeftGetsNothingBack(Schema schema) {
        with(schema, taskServices -> taskServices.accountFixture().open("gone", Language.EN, null, TRANSLATOR));
        opened(schema, "left");
        act(schema, "left", ActionRequest.of(Action.SUBMIT), ADA);
        translated(schema, "left", new Actor("gone", Set.of(TRANSLATOR)));
        act(schema, "left", ActionRequest.of(Action.DELIVER), new Actor("gone", Set.of(TRANSLATOR)));
        with(schema, taskServices -> {
            taskServices.accountFixture().close("gone");
            return null;
        });
        act(schema, "left", new ActionRequest(Action.RETURN, "No", State.TRANSLATION, null), PAULE);
        assertThat(assignee(schema, "left")).isNull();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void authorsAndAdministratorsPlanAndTheRoleTakes(Schema schema) {
        opened(schema, "plan");
        act(schema, "plan", ActionRequest.of(Action.SUBMIT), ADA);

        assertThat(codes(schema, "plan", new Assignment("theo", null), ADA)).isEmpty();
        assertThat(codes(schema, "plan", new Assignment("theo", TODAY), AMIR))
                .as("today is still in time")
                .isEmpty();
        assertThat(codes(schema, "plan", new Assignment("theo", null), THEO)).isEmpty();
        assertThat(codes(schema, "plan", new Assignment("tess", null), THEO)).containsExactly("task.others");
        assertThat(codes(schema, "plan", new Assignment("theo", TODAY), THEO)).containsExactly("task.due.role");
        assertThat(codes(schema, "plan", new Assignment("paule", null), PAULE)).containsExactly("task.role");
        assertThat(codes(schema, "plan", new Assignment("paule", null), ADA)).containsExactly("task.assignee");
        assertThat(codes(schema, "plan", new Assignment("nobody", null), ADA)).containsExactly("task.assignee");
        assertThat(codes(schema, "plan", new Assignment(null, TODAY.minusDays(1)), ADA))
                .containsExactly("task.due.past");

        assign(schema, "plan", new Assignment("theo", TODAY), ADA);
        assertThat(codes(schema, "plan", new Assignment("tess", TODAY), TESS))
                .as("nobody takes it away from others")
                .containsExactly("task.others");
        assertThat(codes(schema, "plan", new Assignment(null, TODAY), THEO)).isEmpty();
        assertThatThrownBy(() -> assign(schema, "plan", new Assignment("tess", TODAY), TESS))
                .isInstanceOf(RefusedException.class);
        assertThat(assignee(schema, "plan")).isEqualTo("theo");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void nobodyIsGivenTheApprovalOfWhatTheyTranslated(Schema schema) {
        opened(schema, "own");
        act(schema, "own", ActionRequest.of(Action.SUBMIT), ADA);
        translated(schema, "own", BOTH);
        act(schema, "own", ActionRequest.of(Action.DELIVER), BOTH);

        assertThat(codes(schema, "own", new Assignment("bo", null), AMIR)).containsExactly("task.assignee");
        assertThat(codes(schema, "own", new Assignment("bo", null), BOTH)).containsExactly("task.assignee");
        List<String> people = with(
                schema,
                taskServices -> taskServices.eligibleAssignees().of(edition(taskServices, "own")).keySet().stream()
                        .map(account -> account.getName())
                        .toList());
        assertThat(people).containsExactly("paule");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whoeverSawAnOlderTaskIsToldSo(Schema schema) {
        opened(schema, "seen");
        act(schema, "seen", ActionRequest.of(Action.SUBMIT), ADA);
        var seen = version(schema, "seen");
        assign(schema, "seen", new Assignment("theo", null), ADA);

        assertThatThrownBy(() -> with(schema, taskServices -> taskServices
                        .taskAssignment()
                        .assign("seen", seen, new Assignment("tess", null), ADA)))
                .isInstanceOf(StaleVersionException.class);
        var before = version(schema, "seen");
        act(schema, "seen", ActionRequest.of(Action.RETURN, "No"), THEO);
        assertThatThrownBy(() -> with(schema, taskServices -> taskServices
                        .taskAssignment()
                        .assign("seen", before, new Assignment(null, null), ADA)))
                .as("another step is another task")
                .isInstanceOf(StaleVersionException.class);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void planningLeavesTheVersionOfThePostingAlone(Schema schema) {
        opened(schema, "calm");
        long before = with(schema, taskServices -> edition(taskServices, "calm").getVersion());
        assign(schema, "calm", new Assignment("ada", TODAY.plusDays(1)), AMIR);
        long after = with(schema, taskServices -> edition(taskServices, "calm").getVersion());
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void ofManyWhoTakeAtOnceOneHasIt(Schema schema) throws Exception {
        opened(schema, "crowd");
        act(schema, "crowd", ActionRequest.of(Action.SUBMIT), ADA);
        var seen = version(schema, "crowd");
        List<Callable<String>> tries = new ArrayList<>();
        for (var index = 0; index < 8; index++) {
            var actor = index % 2 == 0 ? THEO : TESS;
            tries.add(() -> {
                try {
                    return with(schema, taskServices -> taskServices
                            .taskAssignment()
                            .take("crowd", seen, actor)
                            .getAssignee());
                } catch (StaleVersionException | OptimisticLockException e) {
                    return "late";
                }
            });
        }
        var pool = Executors.newFixedThreadPool(8);
        try {
            var outcomes = new ArrayList<String>();
            for (var outcome : pool.invokeAll(tries)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes.stream().filter(outcome -> !outcome.equals("late")))
                    .hasSize(1);
            assertThat(outcomes).contains(assignee(schema, "crowd"));
        } finally {
            pool.shutdownNow();
        }
    }

    private static void opened(Schema schema, String key) {
        with(schema, taskServices -> taskServices
                .postingServices()
                .postingEditor()
                .create(key, Language.EN, new Bilingual<>(EditionFixture.texts().en(), null), new Facts(), ADA));
    }

    private static void translated(Schema schema, String key, Actor actor) {
        with(schema, taskServices -> taskServices
                .postingServices()
                .postingEditor()
                .write(
                        key,
                        edition(taskServices, key).getVersion(),
                        Language.FR,
                        EditionFixture.texts().fr(),
                        actor));
    }

    private static void act(Schema schema, String key, ActionRequest actionRequest, Actor actor) {
        with(schema, taskServices -> taskServices
                .postingServices()
                .workflow()
                .perform(key, edition(taskServices, key).getVersion(), actionRequest, actor));
    }

    private static void assign(Schema schema, String key, Assignment wanted, Actor actor) {
        with(schema, taskServices -> taskServices
                .taskAssignment()
                .assign(
                        key,
                        taskServices
                                .taskAssignment()
                                .of(edition(taskServices, key))
                                .version(),
                        wanted,
                        actor));
    }

    private static List<String> codes(Schema schema, String key, Assignment wanted, Actor actor) {
        return with(schema, taskServices -> taskServices
                        .taskAssignment()
                        .refusals(taskServices.taskAssignment().of(edition(taskServices, key)), wanted, actor))
                .stream()
                .map(Refusal::code)
                .toList();
    }

    private static String assignee(Schema schema, String key) {
        return with(schema, taskServices -> taskServices
                .taskAssignment()
                .of(edition(taskServices, key))
                .assignment()
                .assignee());
    }

    private static LocalDate due(Schema schema, String key) {
        return with(schema, taskServices -> taskServices
                .taskAssignment()
                .of(edition(taskServices, key))
                .assignment()
                .due());
    }

    private static TaskStep step(Schema schema, String key) {
        return with(schema, taskServices -> taskServices
                .tasks()
                .of(edition(taskServices, key))
                .flatMap(Task::getStep)
                .orElse(null));
    }

    private static long version(Schema schema, String key) {
        return with(schema, taskServices -> taskServices
                .taskAssignment()
                .of(edition(taskServices, key))
                .version());
    }

    private static Edition edition(TaskServices taskServices, String key) {
        return taskServices.postingServices().postings().edition(key).orElseThrow();
    }

    private static <T> T with(Schema schema, Function<TaskServices, T> work) {
        return schema.inTransaction(
                entityManager -> work.apply(new TaskServices(entityManager, MutableClock.at(LATE))));
    }
}

package ca.tandem.exchange.mend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.idempotency.IdempotencyKey;
import ca.tandem.exchange.hugo.ImportFixture;
import ca.tandem.exchange.hugo.ImportMode;
import ca.tandem.exchange.hugo.ImportReports;
import ca.tandem.exchange.hugo.ImportReports.MendableKind;
import ca.tandem.exchange.hugo.TestInjector;
import ca.tandem.exchange.mend.ImportMend.MendState;
import ca.tandem.exchange.mend.ImportMender.MendRequest;
import ca.tandem.exchange.mend.MendFigures.OutcomeGroup;
import ca.tandem.exchange.mend.MendedPosting.MendOutcome;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests mends over an import on both databases, each test in a transaction that is rolled back. */
class ImportMenderTest {

    private static final Actor EVERYBODY = new Actor("eve", EnumSet.allOf(Role.class));
    private static final Actor IMPORTER = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    private static final String APOSTROPHE = "french.apostrophe";

    private static List<Schema> schemas;

    private EntityManager entityManager;
    private TestInjector injector;
    private long run;

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

    /** Imports postings whose French has two straight apostrophes each. */
    private void imported(Schema schema, ImportMode mode, String... keys) {
        entityManager = schema.entityManager();
        entityManager.getTransaction().begin();
        injector = new TestInjector(entityManager);
        injector.keepRevisions();
        run = ImportFixture.run(injector, mode, IMPORTER, "Le phare d'été et celui d'hiver.", keys);
        entityManager.flush();
        injector.get(ImportMender.class).executor = (ManagedExecutorService) Proxy.newProxyInstance(
                ManagedExecutorService.class.getClassLoader(),
                new Class<?>[] {ManagedExecutorService.class},
                (proxy, method, arguments) -> {
                    ((Runnable) arguments[0]).run();
                    return null;
                });
    }

    @AfterEach
    void takeBack() {
        entityManager.getTransaction().rollback();
        entityManager.close();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void allPostingsAreMendedAndThatIsUndoneInOneStep(Schema schema) {
        imported(schema, ImportMode.DRAFT, "one", "two", "three");
        var found = List.of(new MendableKind(APOSTROPHE, Language.FR, 3, 6, 0));
        assertThat(kinds()).isEqualTo(found);

        mend(null, EVERYBODY);

        assertThat(figures()).containsExactly(new OutcomeGroup(MendOutcome.MENDED, null, false, 3, 6));
        assertThat(french("one").body()).contains("d’été", "d’hiver");
        assertThat(kinds()).as("the report has nothing left to mend").isEmpty();
        assertThat(latest().getState()).isEqualTo(MendState.DONE);

        undo(EVERYBODY);

        assertThat(figures()).containsExactly(new OutcomeGroup(MendOutcome.UNDONE, null, false, 3, 6));
        assertThat(french("one").body()).contains("d'été", "d'hiver");
        assertThat(kinds()).isEqualTo(found);
        assertThat(latest().getState()).isEqualTo(MendState.UNDONE);
        assertRefused(() -> undo(EVERYBODY), "mend.running");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aPublishedPostingGetsARevisionAndReadersSeeNothingOfIt(Schema schema) {
        imported(schema, ImportMode.PUBLISHED, "public");
        assertThat(kinds()).containsExactly(new MendableKind(APOSTROPHE, Language.FR, 1, 2, 1));

        mend(null, EVERYBODY);

        assertThat(figures()).containsExactly(new OutcomeGroup(MendOutcome.MENDED, null, true, 1, 2));
        assertThat(current("public").getState()).isEqualTo(State.DRAFT);
        assertThat(french("public").body()).contains("d’été");
        assertThat(shown("public").textIn(Language.FR).body()).contains("d'été");

        undo(EVERYBODY);

        assertThat(current("public").getState()).isEqualTo(State.PUBLISHED);
        assertThat(current("public").getNumber()).isEqualTo(shown("public").getNumber());
        assertThat(kinds()).containsExactly(new MendableKind(APOSTROPHE, Language.FR, 1, 2, 1));
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatSomebodyHasChangedSinceStaysWhenTheMendIsUndone(Schema schema) {
        imported(schema, ImportMode.DRAFT, "draft", "left");
        mend(null, EVERYBODY);
        write("draft", "On a récrit l’offre d’été depuis.");

        undo(EVERYBODY);

        assertThat(figures())
                .containsExactlyInAnyOrder(
                        new OutcomeGroup(MendOutcome.UNDONE, null, false, 1, 2),
                        new OutcomeGroup(MendOutcome.KEPT, Refusal.workflow("mend.undo"), false, 1, 2));
        assertThat(french("draft").body()).contains("récrit");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aRevisionInWhichSomebodyHasWrittenIsNotDiscarded(Schema schema) {
        imported(schema, ImportMode.PUBLISHED, "changed", "revised");
        mend(null, EVERYBODY);
        write("changed", "On a récrit l’offre d’été depuis.");

        undo(EVERYBODY);

        assertThat(figures())
                .containsExactlyInAnyOrder(
                        new OutcomeGroup(MendOutcome.UNDONE, null, true, 1, 2),
                        new OutcomeGroup(MendOutcome.KEPT, Refusal.workflow("mend.undo"), true, 1, 2));
        assertThat(current("changed").getState()).isEqualTo(State.DRAFT);
        assertThat(current("revised").getState()).isEqualTo(State.PUBLISHED);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aPostingThatIsRefusedStopsNoOtherAndSaysWhy(Schema schema) {
        imported(schema, ImportMode.PUBLISHED, "archived", "public");
        injector.get(PostingWorkflow.class)
                .perform(
                        "archived",
                        current("archived").getVersion(),
                        ActionRequest.of(Action.ARCHIVE, "Over."),
                        EVERYBODY);

        mend(null, EVERYBODY);

        assertThat(figures())
                .containsExactlyInAnyOrder(
                        new OutcomeGroup(MendOutcome.MENDED, null, true, 1, 2),
                        new OutcomeGroup(
                                MendOutcome.REFUSED, Refusal.workflow("write.state", State.ARCHIVED), false, 1, 0));
        assertThat(left()).containsExactly("archived");
        assertThat(kinds()).as("it is still to be mended").hasSize(1);
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void whatWasMendedElsewhereIsSaidAndLeavesTheReport(Schema schema) {
        imported(schema, ImportMode.DRAFT, "mended", "open");
        write("mended", "Le phare d’été et celui d’hiver.");

        mend(null, EVERYBODY);

        assertThat(figures())
                .containsExactlyInAnyOrder(
                        new OutcomeGroup(MendOutcome.MENDED, null, false, 1, 2),
                        new OutcomeGroup(MendOutcome.REFUSED, Refusal.workflow("mend.nothing"), false, 1, 0));
        assertThat(kinds()).isEmpty();
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void oneOfThePostingsIsMendedAlone(Schema schema) {
        imported(schema, ImportMode.DRAFT, "one", "two");

        mend("two", EVERYBODY);

        assertThat(french("one").body()).contains("d'été");
        assertThat(french("two").body()).contains("d’été");
        assertThat(kinds()).containsExactly(new MendableKind(APOSTROPHE, Language.FR, 1, 2, 0));
        assertRefused(() -> mend("two", EVERYBODY), "mend.nothing");
        assertRefused(() -> mend("elsewhere", EVERYBODY), "mend.nothing");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void rolesAreAskedForAtTheImportAndAtEachPosting(Schema schema) {
        imported(schema, ImportMode.DRAFT, "one", "two");

        assertRefused(() -> mend(null, IMPORTER), "mend.role");
        assertRefused(() -> mend(null, new Actor("ann", EnumSet.of(Role.AUTHOR, Role.TRANSLATOR))), "import.role");
        mend(null, new Actor("tom", EnumSet.of(Role.ADMINISTRATOR, Role.TRANSLATOR)));
        assertThat(injector.get(ImportMends.class)
                        .figures(injector.get(ImportMends.class)
                                .latest(run, "tom")
                                .orElseThrow()
                                .getId())
                        .groups())
                .extracting(group -> group.refusal().code())
                .containsExactly("write.draft.role");
        assertThat(french("one").body()).contains("d'été");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void onlyWhoStartedAMendUndoesItAndOnlyOneRunsAtATime(Schema schema) {
        imported(schema, ImportMode.DRAFT, "one", "two");
        mend("one", EVERYBODY);
        assertThatThrownBy(() -> undo(new Actor("ann", EnumSet.allOf(Role.class))))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.code())
                        .isEqualTo("mend.unknown"));

        latest().end(MendState.RUNNING);
        entityManager.flush();
        assertRefused(() -> mend(null, EVERYBODY), "mend.running");
        assertRefused(() -> undo(EVERYBODY), "mend.running");

        injector.get(MendRecorder.class).failAbandoned();
        assertThat(latest().getState()).isEqualTo(MendState.FAILED);
        undo(EVERYBODY);
        assertThat(french("one").body()).contains("d'été");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void aFormThatIsSentTwiceMendsOnceAndItsUndoIsNotLost(Schema schema) {
        imported(schema, ImportMode.DRAFT, "one", "two");
        var once = IdempotencyKey.of(EVERYBODY.name(), "once");
        var request = new MendRequest(run, APOSTROPHE, Language.FR, "one");
        injector.get(ImportMender.class).start(request, "Typography", EVERYBODY, once);
        var first = latest().getId();

        injector.get(ImportMender.class).start(request, "Typography", EVERYBODY, once);

        assertThat(latest().getId()).isEqualTo(first);
        undo(EVERYBODY);
        assertThat(french("one").body()).contains("d'été");
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("databases")
    void onlyTypographyIsMendedOverAnImport(Schema schema) {
        imported(schema, ImportMode.DRAFT, "one");

        assertThat(kinds()).extracting(MendableKind::code).containsOnly(APOSTROPHE);
        assertRefused(() -> start(new MendRequest(run, "link.language", Language.FR, null), EVERYBODY), "mend.nothing");
    }

    private void mend(String key, Actor actor) {
        start(new MendRequest(run, APOSTROPHE, Language.FR, key), actor);
    }

    private void start(MendRequest request, Actor actor) {
        injector.get(ImportMender.class).start(request, "Typography", actor, IdempotencyKey.NONE);
        entityManager.flush();
    }

    private void undo(Actor actor) {
        injector.get(ImportMender.class).undo(latest().getId(), "Undone", actor);
        entityManager.flush();
    }

    private ImportMend latest() {
        return injector.get(ImportMends.class).latest(run, EVERYBODY.name()).orElseThrow();
    }

    private List<OutcomeGroup> figures() {
        return injector.get(ImportMends.class).figures(latest().getId()).groups();
    }

    private List<String> left() {
        return injector.get(ImportMends.class).left(latest().getId(), 10).stream()
                .map(MendedPosting::getKey)
                .toList();
    }

    private List<MendableKind> kinds() {
        return injector.get(ImportReports.class).mendable(run);
    }

    private Edition current(String key) {
        return injector.get(Postings.class).of(key).current().orElseThrow();
    }

    private Edition shown(String key) {
        return injector.get(Postings.class).of(key).shown().orElseThrow();
    }

    private PostingText french(String key) {
        return current(key).textIn(Language.FR);
    }

    private void write(String key, String body) {
        var text = french(key);
        injector.get(PostingEditor.class)
                .write(
                        key,
                        current(key).getVersion(),
                        Language.FR,
                        new PostingText(text.title(), text.description(), body),
                        EVERYBODY);
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::code)
                        .containsExactly(code));
    }
}

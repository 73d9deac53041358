package ca.tandem.posting;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.EVERYTHING;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.Language;
import ca.tandem.testing.Schema;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorrectionsTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private List<Schema> schemas;

    @BeforeAll
    void open() {
        schemas = Schema.onBoth();
    }

    @AfterAll
    void close() {
        schemas.forEach(Schema::close);
    }

    List<Schema> schemas() {
        return schemas;
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void anotherClosingIsSeenByASecondPersonAndThenByReadersOfBothLanguages(Schema schema) {
        try (var fixture = new CorrectionFixture(schema)) {
            var published = fixture.published("later");
            var correction = fixture.corrections.ask(
                    "later", published.getVersion(), until("2026-12-24"), "More time for everybody", AUTHOR);
            assertThat(published.getFacts().getCloses()).isNull();

            fixture.corrections.accept(
                    correction.getEdition().getPosting().getKey(),
                    correction.getId(),
                    published.getVersion(),
                    null,
                    APPROVER);

            assertThat(published.getFacts().getCloses().toLocalDate()).isEqualTo("2026-12-24");
            assertThat(published.getState()).isEqualTo(State.PUBLISHED);
            assertThat(published.isAsApproved()).isTrue();
            assertThat(published.getLastMove()).hasValueSatisfying(move -> {
                assertThat(move.getAction()).isEqualTo(Action.CORRECT);
                assertThat(move.getAccount()).isEqualTo(APPROVER.name());
                assertThat(move.getReason()).isEqualTo("More time for everybody");
            });
            assertThat(published.contributors()).contains(AUTHOR.name());
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void nobodyAcceptsTheirOwnCorrection(Schema schema) {
        try (var fixture = new CorrectionFixture(schema)) {
            var published = fixture.published("own");
            var correction =
                    fixture.corrections.ask("own", published.getVersion(), until("2026-12-24"), "Late", EVERYTHING);

            fixture.assertRefused(
                    "correction.own",
                    () -> fixture.corrections.accept(
                            correction.getEdition().getPosting().getKey(),
                            correction.getId(),
                            published.getVersion(),
                            null,
                            EVERYTHING));
            fixture.assertRefused(
                    "correction.decide.role",
                    () -> fixture.corrections.accept(
                            correction.getEdition().getPosting().getKey(),
                            correction.getId(),
                            published.getVersion(),
                            null,
                            ADMINISTRATOR));
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void whatWouldChangeNothingOrHasNoReasonOrIsNotPublicIsRefused(Schema schema) {
        try (var fixture = new CorrectionFixture(schema)) {
            var published = fixture.published("refused");
            var version = published.getVersion();
            fixture.assertRefused(
                    "correction.nothing",
                    () -> fixture.corrections.ask("refused", version, new Facts(), "Why", AUTHOR));
            fixture.assertRefused(
                    "reason.missing",
                    () -> fixture.corrections.ask("refused", version, until("2026-12-24"), " ", AUTHOR));
            fixture.assertRefused(
                    "correction.role",
                    () -> fixture.corrections.ask("refused", version, until("2026-12-24"), "Why", TRANSLATOR));
            var astray = new Facts();
            astray.setApplyUrl("javascript:alert(1)");
            fixture.assertRefused(
                    "facts.apply.url", () -> fixture.corrections.ask("refused", version, astray, "Why", AUTHOR));

            fixture.corrections.ask("refused", version, until("2026-12-24"), "Why", AUTHOR);
            fixture.assertRefused(
                    "correction.waiting",
                    () -> fixture.corrections.ask("refused", version, until("2026-12-25"), "Why", AUTHOR));
            var draft = fixture.draft("not-yet");
            fixture.assertRefused(
                    "correction.not.public",
                    () -> fixture.corrections.ask("not-yet", draft.getVersion(), until("2026-12-24"), "Why", AUTHOR));
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void theEditionInWorkTakesTheCorrectionOverAndItsApprovalIsVoid(Schema schema) {
        try (var fixture = new CorrectionFixture(schema)) {
            var published = fixture.published("beside");
            var next = fixture.workflow.perform(
                    "beside",
                    published.getVersion(),
                    ActionRequest.revise("Salary", new ChangeNote(true, null, null)),
                    AUTHOR);
            next.move(Action.SUBMIT, State.APPROVAL, AUTHOR, NOON, null);
            next.recordApproval(NOON.plusSeconds(3600));
            next.move(Action.APPROVE, State.SCHEDULED, APPROVER, NOON, null);
            fixture.postings.flush();

            var correction =
                    fixture.corrections.ask("beside", published.getVersion(), until("2026-12-24"), "Late", AUTHOR);
            fixture.corrections.accept(
                    correction.getEdition().getPosting().getKey(),
                    correction.getId(),
                    published.getVersion(),
                    null,
                    APPROVER);

            assertThat(next.getFacts().getCloses().toLocalDate()).isEqualTo("2026-12-24");
            assertThat(next.getState()).isEqualTo(State.APPROVAL);
            assertThat(next.getScheduledFor()).isNull();
            assertThat(published.getState()).isEqualTo(State.PUBLISHED);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void whoAskedTakesItBackAndAnApproverDeclinesWithAReason(Schema schema) {
        try (var fixture = new CorrectionFixture(schema)) {
            var published = fixture.published("back");
            var first = fixture.corrections.ask("back", published.getVersion(), until("2026-12-24"), "Late", AUTHOR);
            fixture.corrections.decline(
                    first.getEdition().getPosting().getKey(), first.getId(), published.getVersion(), null, AUTHOR);
            assertThat(first.getStatus()).isEqualTo(Correction.CorrectionStatus.DROPPED);
            fixture.assertRefused(
                    "correction.decided",
                    () -> fixture.corrections.decline("back", first.getId(), published.getVersion(), null, AUTHOR));

            var second = fixture.corrections.ask("back", published.getVersion(), until("2026-12-24"), "Late", AUTHOR);
            fixture.assertRefused(
                    "reason.missing",
                    () -> fixture.corrections.decline(
                            second.getEdition().getPosting().getKey(),
                            second.getId(),
                            published.getVersion(),
                            " ",
                            APPROVER));
            fixture.corrections.decline(
                    second.getEdition().getPosting().getKey(),
                    second.getId(),
                    published.getVersion(),
                    "It stays",
                    APPROVER);

            assertThat(second.getStatus()).isEqualTo(Correction.CorrectionStatus.DECLINED);
            assertThat(fixture.corrections.corrections.pending("back")).isEmpty();
            assertThat(published.getFacts().getCloses()).isNull();
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void theNumberOfACorrectionOpensNoOtherPosting(Schema schema) {
        try (var fixture = new CorrectionFixture(schema)) {
            var published = fixture.published("one");
            var other = fixture.published("other");
            var correction =
                    fixture.corrections.ask("one", published.getVersion(), until("2026-12-24"), "Late", AUTHOR);

            fixture.assertRefused(
                    "correction.unknown",
                    () -> fixture.corrections.accept("other", correction.getId(), other.getVersion(), null, APPROVER));
            fixture.assertRefused(
                    "reason.long",
                    () -> fixture.corrections.accept(
                            "one", correction.getId(), published.getVersion(), "x".repeat(2_001), APPROVER));
            assertThat(correction.getStatus()).isEqualTo(Correction.CorrectionStatus.ASKED);
        }
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("schemas")
    void whatIsArchivedWaitsForNoCorrection(Schema schema) {
        try (var fixture = new CorrectionFixture(schema)) {
            var published = fixture.published("archived");
            var correction =
                    fixture.corrections.ask("archived", published.getVersion(), until("2026-12-24"), "Late", AUTHOR);

            fixture.workflow.perform(
                    "archived", published.getVersion(), ActionRequest.of(Action.ARCHIVE, "Filled"), ADMINISTRATOR);

            assertThat(correction.getStatus()).isEqualTo(Correction.CorrectionStatus.DROPPED);
            assertThat(fixture.corrections.corrections.pending()).isEmpty();
            fixture.workflow.perform(
                    "archived", published.getVersion(), ActionRequest.of(Action.RESTORE, "Not filled"), ADMINISTRATOR);
            assertThat(fixture.corrections.refusalsToRequest("archived", AUTHOR))
                    .isEmpty();
        }
    }

    private static Facts until(String day) {
        var facts = new Facts();
        facts.close(LocalDate.parse(day), null, TORONTO);
        return facts;
    }

    /** The services on one database, in one transaction that is never committed. */
    private static final class CorrectionFixture implements AutoCloseable {

        final EntityManager entityManager;
        final Postings postings;
        final PostingWorkflow workflow;
        CorrectionService corrections;
        private final PostingEditor postingEditor;

        CorrectionFixture(Schema schema) {
            entityManager = schema.entityManager();
            entityManager.getTransaction().begin();
            Consumer<TextWritten> onText = event -> {};
            var postingServices = new PostingServices(
                    entityManager, onText, actionTaken -> corrections.onActionTaken(actionTaken), List.of());
            postings = postingServices.postings();
            workflow = postingServices.workflow();
            postingEditor = postingServices.postingEditor();
            corrections =
                    postingServices.correctionService(entityManager, Clock.fixed(NOON, ZoneOffset.UTC), moved -> {});
        }

        Edition draft(String key) {
            return postingEditor.open(key, Language.EN, EditionFixture.texts(), new Facts(), AUTHOR);
        }

        Edition published(String key) {
            var edition = draft(key);
            workflow.publishImported(edition, false, OriginalDates.UNKNOWN, ADMINISTRATOR, "Test");
            return edition;
        }

        void assertRefused(String code, Runnable act) {
            assertThatThrownBy(act::run).isInstanceOfSatisfying(RefusedException.class, refusedException -> assertThat(
                            refusedException.refusals())
                    .extracting("code")
                    .containsExactly(code));
        }

        @Override
        public void close() {
            entityManager.getTransaction().rollback();
            entityManager.close();
        }
    }
}

package ca.tandem.posting;

import static ca.tandem.posting.EditionFixture.ADMINISTRATOR;
import static ca.tandem.posting.EditionFixture.APPROVER;
import static ca.tandem.posting.EditionFixture.AUTHOR;
import static ca.tandem.posting.EditionFixture.EVERYTHING;
import static ca.tandem.posting.EditionFixture.NOON;
import static ca.tandem.posting.EditionFixture.TRANSLATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.testing.CdiStubs;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostingWorkflowTest {

    private final CdiStubs.RecordingEvent<PublicChange> recordingEvent = new CdiStubs.RecordingEvent<>();
    private InMemoryPostings postings;
    private Instant now = NOON;

    @Test
    void nobodyApprovesWhatTheyWroteWhateverTheirRoles() {
        var edition = EditionFixture.in(State.APPROVAL);
        var writer = new Actor(AUTHOR.name(), Set.of(Role.AUTHOR, Role.APPROVER, Role.ADMINISTRATOR));

        assertThat(workflow(edition).refusals(edition, Action.APPROVE, writer))
                .extracting(Refusal::code)
                .containsExactly("own.work");
    }

    @Test
    void nobodyApprovesWhatTheyTranslated() {
        var edition = EditionFixture.in(State.APPROVAL);
        var both = new Actor(TRANSLATOR.name(), Set.of(Role.TRANSLATOR, Role.APPROVER));

        assertThat(codes(workflow(edition), edition, ActionRequest.of(Action.APPROVE), both))
                .containsExactly("own.work");
    }

    @Test
    void somebodyWithAllRolesApprovesWhatOthersWrote() {
        var edition = EditionFixture.in(State.APPROVAL);

        workflow(edition).perform("keeper", edition.getVersion(), ActionRequest.of(Action.APPROVE), EVERYTHING);

        assertThat(edition.getState()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void aRevisionKeepsThoseWhoWroteItsTextsFromApprovingIt() {
        var published = EditionFixture.in(State.PUBLISHED);
        var workflow = workflow(published);

        var revision = workflow.perform(
                "keeper",
                published.getVersion(),
                ActionRequest.of(Action.REVISE, "New salary"),
                new Actor("aline", Set.of(Role.AUTHOR)));

        assertThat(revision.contributors()).contains(AUTHOR.name(), TRANSLATOR.name());
        assertThat(revision.getTexts()).isEqualTo(published.getTexts());
        assertThat(revision.getNumber()).isEqualTo(published.getNumber() + 1);
        assertThat(published.getState()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void onlyOneEditionIsInWorkAtATime() {
        var published = EditionFixture.in(State.PUBLISHED);
        var workflow = workflow(published);
        workflow.perform("keeper", published.getVersion(), ActionRequest.of(Action.REVISE, "first"), AUTHOR);

        assertThat(workflow.refusals(published, Action.REVISE, AUTHOR))
                .extracting(Refusal::code)
                .containsExactly("edition.in.work");
    }

    @Test
    void publishingTheNextEditionSupersedesTheOneBeforeInTheSameStep() {
        var first = EditionFixture.in(State.PUBLISHED);
        var second = EditionFixture.in(first.getPosting(), State.APPROVAL);

        workflow(first, second).perform("keeper", second.getVersion(), ActionRequest.of(Action.APPROVE), APPROVER);

        assertThat(first.getState()).isEqualTo(State.SUPERSEDED);
        assertThat(second.getState()).isEqualTo(State.PUBLISHED);
        assertThat(recordingEvent.events).extracting(PublicChange::edition).containsExactly(second);
    }

    @Test
    void archivingBesideAnEditionInWorkArchivesWhatReadersSee() {
        var first = EditionFixture.in(State.PUBLISHED);
        var second = EditionFixture.in(first.getPosting(), State.DRAFT);

        workflow(first, second)
                .perform("keeper", second.getVersion(), ActionRequest.of(Action.ARCHIVE, "Filled"), ADMINISTRATOR);

        assertThat(first.getState()).isEqualTo(State.ARCHIVED);
        assertThat(second.getState()).isEqualTo(State.DRAFT);
    }

    @Test
    void anArchivedEditionThatWasReplacedIsNotRestored() {
        var first = EditionFixture.in(State.ARCHIVED);
        var second = EditionFixture.in(first.getPosting(), State.PUBLISHED);

        assertThat(workflow(first, second).refusals(first, Action.RESTORE, ADMINISTRATOR))
                .extracting(Refusal::code)
                .containsExactly("edition.replaced");
    }

    @Test
    void anApprovalForLaterSchedulesAndTheClockPublishesWhenItIsDue() {
        var edition = EditionFixture.in(State.APPROVAL);
        var workflow = workflow(edition);
        var later = NOON.plus(Duration.ofHours(2));
        workflow.perform(
                "keeper", edition.getVersion(), new ActionRequest(Action.APPROVE, null, null, later), APPROVER);
        assertThat(edition.getState()).isEqualTo(State.SCHEDULED);
        assertThat(recordingEvent.events).isEmpty();

        now = later.minusSeconds(1);
        workflow.clock = clock();
        workflow.publishDue("keeper");
        assertThat(edition.getState()).isEqualTo(State.SCHEDULED);

        now = later;
        workflow.clock = clock();
        workflow.publishDue("keeper");
        assertThat(edition.getState()).isEqualTo(State.PUBLISHED);
        assertThat(edition.getHistory()).last().satisfies(change -> assertThat(change.getAccount())
                .isEqualTo("clock"));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3_600, 86_400 * 365})
    void anApprovalForAnInstantThatHasPassedPublishesNothing(long secondsAgo) {
        var edition = EditionFixture.in(State.APPROVAL);
        var slip = new ActionRequest(Action.APPROVE, null, null, NOON.minusSeconds(secondsAgo));

        assertThat(codes(workflow(edition), edition, slip, APPROVER)).containsExactly("schedule.past");
        assertThat(edition.getState()).isEqualTo(State.APPROVAL);
    }

    @Test
    void theContentHashMovesWithEveryTextAndFact() {
        var edition = EditionFixture.in(State.APPROVAL);
        var before = edition.contentHash();
        var facts = edition.getFacts();
        facts.setPositions(2);
        edition.write(facts, AUTHOR, NOON);
        var withFact = edition.contentHash();
        var english = edition.textIn(Language.EN);
        edition.write(
                Language.EN,
                new PostingText(english.title(), english.description(), english.body() + "."),
                AUTHOR,
                NOON);

        assertThat(Set.of(before, withFact, edition.contentHash())).hasSize(3);
    }

    @Test
    void aReasonIsAskedForWhereTheTableSaysSo() {
        var edition = EditionFixture.in(State.PUBLISHED);

        assertThat(codes(workflow(edition), edition, ActionRequest.of(Action.ARCHIVE, "  "), ADMINISTRATOR))
                .containsExactly("reason.missing");
    }

    @Test
    void aReasonThatNobodyCouldKeepIsRefused() {
        var edition = EditionFixture.in(State.PUBLISHED);
        var reason = "x".repeat(ActionRequest.LONGEST_REASON + 1);

        assertThat(codes(workflow(edition), edition, ActionRequest.of(Action.ARCHIVE, reason), ADMINISTRATOR))
                .containsExactly("reason.long");
    }

    @Test
    void aReturnFromApprovalSaysWhereTo() {
        var edition = EditionFixture.in(State.APPROVAL);
        var workflow = workflow(edition);

        assertThat(codes(workflow, edition, ActionRequest.of(Action.RETURN, "Unclear"), APPROVER))
                .containsExactly("return.where");
        assertThat(codes(workflow, edition, ActionRequest.returnTo(State.PUBLISHED, "Unclear"), APPROVER))
                .containsExactly("return.there");
        workflow.perform(
                "keeper", edition.getVersion(), ActionRequest.returnTo(State.TRANSLATION, "Unclear"), APPROVER);
        assertThat(edition.getState()).isEqualTo(State.TRANSLATION);
    }

    @Test
    void whoeverIsSlowerIsToldSo() {
        var edition = EditionFixture.in(State.DRAFT);

        var staleVersionException = catchThrowableOfType(StaleVersionException.class, () -> workflow(edition)
                .perform("keeper", 7, ActionRequest.of(Action.SUBMIT), AUTHOR));

        assertThat(staleVersionException).hasMessageContaining("version 7,");
        assertThat(edition.getState()).isEqualTo(State.DRAFT);
    }

    @Test
    void aGuardStandsInTheWayOfDeliveryApprovalAndRestoration() {
        for (var action : List.of(Action.DELIVER, Action.APPROVE, Action.RESTORE)) {
            var edition = EditionFixture.in(action.transitions().get(0).from());
            var workflow = workflow(edition);
            workflow.rules.guards = new CdiStubs.FixedInstance<>(
                    List.of((guarded, to) -> List.of(Refusal.workflow("findings.errors", 1))));

            assertThat(workflow.refusals(edition, action, EVERYTHING))
                    .as(action.word())
                    .extracting(Refusal::code)
                    .containsExactly("findings.errors");
        }
    }

    @Test
    void aRevisionSaysInBothLanguagesWhatChangesUnlessItIsMinor() {
        var published = EditionFixture.in(State.PUBLISHED);
        var workflow = workflow(published);
        var revision = workflow.perform("keeper", 0, ActionRequest.of(Action.REVISE, "New salary"), AUTHOR);
        assertThat(workflow.refusals(revision, Action.SUBMIT, AUTHOR))
                .extracting(Refusal::code)
                .containsExactly("note.missing");

        revision.note(new ChangeNote(false, "The salary has changed.", null));
        assertThat(workflow.refusals(revision, Action.SUBMIT, AUTHOR)).isEmpty();
        workflow.perform("keeper", 0, ActionRequest.of(Action.SUBMIT), AUTHOR);
        assertThat(workflow.refusals(revision, Action.DELIVER, TRANSLATOR))
                .extracting(Refusal::code)
                .containsExactly("note.incomplete");

        revision.note(new ChangeNote(false, "The salary has changed.", "Le salaire a changé."));
        assertThat(workflow.refusals(revision, Action.DELIVER, TRANSLATOR)).isEmpty();
        revision.note(new ChangeNote(true, null, null));
        assertThat(workflow.refusals(revision, Action.DELIVER, TRANSLATOR)).isEmpty();
    }

    @Test
    void anApprovalIsVoidWhenOneCharacterChangesAfterIt() {
        var edition = EditionFixture.scheduledFor(NOON.plusSeconds(60));
        var postingText = edition.textIn(Language.FR);
        edition.writeDerivedTarget(
                new PostingText(postingText.title(), postingText.description(), postingText.body() + "."), NOON);
        now = NOON.plusSeconds(61);

        workflow(edition).publishDue("keeper");

        assertThat(edition.getState()).isEqualTo(State.APPROVAL);
        assertThat(recordingEvent.events).isEmpty();
        assertThat(edition.getLastMove())
                .hasValueSatisfying(move -> assertThat(move.getAction()).isEqualTo(Action.VOID));
    }

    @Test
    void whatWasPublishedInAnEmergencyWaitsForSomebodyElseToConfirmIt() {
        var edition = EditionFixture.in(State.TRANSLATION);
        var workflow = workflow(edition);
        var both = new Actor(ADMINISTRATOR.name(), Set.of(Role.ADMINISTRATOR, Role.APPROVER));
        workflow.perform("keeper", 0, ActionRequest.of(Action.EMERGENCY, "A flood"), both);
        assertThat(edition.getState()).isEqualTo(State.PUBLISHED);
        assertThat(edition.isUnconfirmed()).isTrue();

        assertThat(workflow.refusals(edition, Action.CONFIRM, both))
                .extracting(Refusal::code)
                .containsExactly("own.emergency");
        workflow.perform("keeper", 0, ActionRequest.of(Action.CONFIRM), APPROVER);

        assertThat(edition.isUnconfirmed()).isFalse();
        assertThat(edition.getState()).isEqualTo(State.PUBLISHED);
        assertThat(workflow.refusals(edition, Action.CONFIRM, APPROVER))
                .extracting(Refusal::code)
                .containsExactly("confirm.nothing");
    }

    @Test
    void whatIsBeingRevisedIsNotArchivedByTheClock() {
        var first = EditionFixture.in(State.PUBLISHED);
        var second = EditionFixture.in(first.getPosting(), State.DRAFT);

        workflow(first, second).archiveDue("keeper");
        assertThat(first.getState()).isEqualTo(State.PUBLISHED);

        second.move(Action.DISCARD, State.DISCARDED, AUTHOR, NOON, "Not now");
        workflow(first, second).archiveDue("keeper");
        assertThat(first.getState()).isEqualTo(State.ARCHIVED);
    }

    @Test
    void anEmergencyDoesNotExcuseAnError() {
        var edition = EditionFixture.in(State.DRAFT);
        var workflow = workflow(edition);
        workflow.rules.guards =
                new CdiStubs.FixedInstance<>(List.of((guarded, to) -> List.of(Refusal.workflow("findings.errors", 1))));

        assertThat(codes(workflow, edition, ActionRequest.of(Action.EMERGENCY, "A flood"), ADMINISTRATOR))
                .containsExactly("findings.errors");
    }

    @Test
    void aWithdrawalTellsReadersWhyInBothLanguagesOrLeadsThemElsewhere() {
        var edition = EditionFixture.in(State.PUBLISHED);
        var workflow = workflow(edition);
        assertThat(codes(workflow, edition, ActionRequest.of(Action.WITHDRAW, "A mistake"), ADMINISTRATOR))
                .containsExactly("notice.missing");
        var half = new PublicNotice("It was a mistake.", " ", null);
        assertThat(codes(workflow, edition, ActionRequest.of(Action.WITHDRAW, "A mistake", half), ADMINISTRATOR))
                .containsExactly("notice.one.language");
        var nowhere = new PublicNotice(null, null, "unheard-of");
        assertThat(codes(workflow, edition, ActionRequest.of(Action.WITHDRAW, "A mistake", nowhere), ADMINISTRATOR))
                .containsExactly("notice.lead");

        var whole = new PublicNotice("It was a mistake.", "C’était une erreur.", null);
        workflow.perform("keeper", 0, ActionRequest.of(Action.WITHDRAW, "A mistake", whole), ADMINISTRATOR);
        assertThat(edition.isWithdrawn()).isTrue();
        assertThat(edition.getState()).isEqualTo(State.ARCHIVED);

        workflow.perform("keeper", 0, ActionRequest.of(Action.RESTORE, "It was none"), ADMINISTRATOR);
        assertThat(edition.isWithdrawn()).isFalse();
        assertThat(edition.getNotice().getWords().fr()).isNull();
    }

    @Test
    void nothingIsScheduledForAnInstantAtWhichOneCanNoLongerApply() {
        var edition = EditionFixture.in(State.APPROVAL);
        var facts = edition.getFacts();
        facts.close(LocalDate.parse("2026-11-03"), null, ZoneId.of("America/St_Johns"));
        edition.write(facts, AUTHOR, NOON);
        var late = new ActionRequest(Action.APPROVE, null, null, Instant.parse("2026-11-04T03:30:00Z"));
        var inTime = new ActionRequest(Action.APPROVE, null, null, Instant.parse("2026-11-04T03:29:59Z"));

        assertThat(codes(workflow(edition), edition, late, APPROVER)).containsExactly("schedule.closed");
        workflow(edition).perform("keeper", 0, inTime, APPROVER);
        assertThat(edition.getState()).isEqualTo(State.SCHEDULED);
    }

    private List<String> codes(PostingWorkflow workflow, Edition edition, ActionRequest actionRequest, Actor actor) {
        var refusedException = catchThrowableOfType(
                RefusedException.class, () -> workflow.perform("keeper", edition.getVersion(), actionRequest, actor));
        return refusedException.refusals().stream().map(Refusal::code).toList();
    }

    private PostingWorkflow workflow(Edition... editions) {
        postings = new InMemoryPostings(editions);
        var workflow = new PostingWorkflow();
        workflow.postings = postings;
        workflow.rules = new WorkflowRules();
        workflow.rules.postings = workflow.postings;
        workflow.rules.guards = new CdiStubs.FixedInstance<>(List.of());
        workflow.publicChangeEvent = recordingEvent;
        workflow.actionTakenEvent = new CdiStubs.RecordingEvent<>();
        workflow.clock = clock();
        return workflow;
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}

package ca.tandem.posting;

import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * The workflow service, the only place that changes the state of an edition. {@link #refusals} is the single answer behind the button,
 * the server's check and the API's message; {@link #perform} asks it again before anything changes.
 */
@ApplicationScoped
@Transactional
public class PostingWorkflow {

    @Inject
    Postings postings;

    @Inject
    WorkflowRules rules;

    @Inject
    Event<PublicChange> publicChangeEvent;

    @Inject
    Event<ActionTaken> actionTakenEvent;

    @Inject
    Clock clock;

    /** Returns the actions that the actor may take on the edition in its present state, in the order of {@link Action}. */
    public List<Action> allowedActions(Edition edition, Actor actor) {
        return Arrays.stream(Action.values())
                .filter(action -> refusals(edition, action, actor).isEmpty())
                .toList();
    }

    /**
     * Returns the reasons why the actor may not take the action on the edition in its present state.
     *
     * @return the reasons, the most important first; empty if the action may be taken
     */
    public List<Refusal> refusals(Edition edition, Action action, Actor actor) {
        return rules.refusals(action, context(edition, actor, clock.instant()));
    }

    /**
     * Returns the same for a posting whose editions were read and not changed since, to show what stands in the way.
     *
     * @param edition the one of its editions to which the action applies
     */
    public List<Refusal> refusalsAsRead(PostingEditions editions, Edition edition, Action action, Actor actor) {
        return rules.refusals(action, rules.contextAsRead(edition, actor, clock.instant(), editions));
    }

    /**
     * Returns the reasons why the action is closed to this actor in particular, although the role allows it: nobody approves their own
     * work.
     */
    public List<Refusal> exclusions(Edition edition, Action action, Actor actor) {
        return EditionAction.of(action).exclusions(edition, actor);
    }

    /** Checks whether the edition is one that the action is meant for; where it is not, nobody misses the action. */
    public boolean concerns(Action action, Edition edition) {
        return EditionAction.of(action).concerns(edition);
    }

    /**
     * Performs an action.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param actionRequest the action with its parameters
     * @param actor the user who takes the action
     * @return the edition after the action; for {@link Action#REVISE} the new one
     * @throws StaleVersionException if the posting has changed since that version
     * @throws RefusedException if the workflow, the texts or the roles do not allow the action
     * @throws PostingNotFoundException if there is no such posting
     */
    public Edition perform(String key, long seen, ActionRequest actionRequest, Actor actor) {
        var editions = postings.of(key);
        var edition = editions.subjectOf(actionRequest.action()).orElseThrow(() -> new PostingNotFoundException(key));
        edition.requireVersion(seen);
        var context = rules.context(edition, actor, clock.instant(), () -> editions);
        RefusedException.throwIfAny(ActionContext.join(
                rules.refusals(actionRequest.action(), context), rules.incomplete(actionRequest, context)));
        var result = new ActionStep(this, edition, () -> editions, actionRequest, actor, clock.instant()).take();
        tell(result, edition, actionRequest.action(), actor, clock.instant());
        postings.flush();
        return result;
    }

    /** Returns the parameters that are missing or wrong in a decision, whichever posting it is about. */
    public List<Refusal> incomplete(ActionRequest actionRequest) {
        return rules.incomplete(actionRequest);
    }

    /**
     * Publishes a scheduled edition that is due. If its content is no longer the approved one, or it may no longer be published, its
     * approval becomes void and it returns to approval.
     */
    public void publishDue(String key) {
        var now = clock.instant();
        var editions = postings.of(key);
        editions.inWork()
                .filter(edition -> edition.getState() == State.SCHEDULED)
                .filter(edition -> !edition.getScheduledFor().isAfter(now))
                .ifPresent(edition -> {
                    var publication = ActionRequest.of(Action.PUBLISH);
                    var context = rules.context(edition, Actor.CLOCK, now, () -> editions);
                    var sound = edition.isAsApproved()
                            && EditionAction.PUBLISH.obstacles(context).isEmpty();
                    if (sound) {
                        new ActionStep(this, edition, () -> editions, publication, Actor.CLOCK, now).takeAndTell();
                    } else {
                        voidApproval(edition);
                    }
                });
    }

    /** Archives the published edition because its time has come; does nothing if it is archived already or being revised. */
    public void archiveDue(String key) {
        var editions = postings.of(key);
        editions.published().filter(edition -> editions.inWork().isEmpty()).ifPresent(edition -> step(
                        edition, ActionRequest.of(Action.ARCHIVE), Actor.CLOCK, clock.instant())
                .takeAndTell());
    }

    /** Voids the approval of a scheduled edition that has been changed; does nothing in any other state. */
    void voidApproval(Edition edition) {
        if (edition.getState() == State.SCHEDULED) {
            step(edition, ActionRequest.of(Action.VOID), Actor.CLOCK, clock.instant())
                    .takeAndTell();
        }
    }

    /**
     * Publishes an imported edition that was public elsewhere already, if both texts are as complete as for any publication. No second
     * person approves it here, and a closing that has passed does not prevent it.
     *
     * @param edition an edition in work
     * @param archived true to archive the edition at once
     * @param dates the dates that readers knew there
     * @return the reasons why it was not published; empty if it was
     */
    public List<Refusal> publishImported(
            Edition edition, boolean archived, OriginalDates dates, Actor actor, String reason) {
        var now = clock.instant();
        var refusals = context(edition, actor, now).incompleteFor(State.PUBLISHED);
        if (!refusals.isEmpty()) {
            return refusals;
        }
        // Read before anything changes, so that the edition is written once; beside a first edition in work there is no
        // other.
        var editions = edition.isFirst() ? new PostingEditions(List.of(edition)) : editions(edition);
        edition.recordApproval(null);
        edition.wasPublicElsewhere(dates);
        var publication = ActionRequest.of(Action.PUBLISH, reason);
        new ActionStep(this, edition, () -> editions, publication, actor, now).takeImported();
        if (archived) {
            step(edition, ActionRequest.of(Action.ARCHIVE, reason), actor, now).takeImported();
        }
        postings.flush();
        return List.of();
    }

    /**
     * Schedules an imported edition that elsewhere was to become public at a moment to come, if both texts are as complete as for any
     * publication. No second person approves it here. If all that stands in the way is a closing before that moment, it waits for an
     * approver.
     *
     * @param edition an edition in work
     * @param at the moment, in the future
     */
    public void scheduleImported(Edition edition, Instant at, Actor actor, String reason) {
        var now = clock.instant();
        var context = context(edition, actor, now);
        if (context.incompleteFor(State.PUBLISHED).isEmpty()) {
            var isOpen = !edition.getFacts().closedAt(at);
            var request = isOpen
                    ? new ActionRequest(Action.APPROVE, reason, null, at)
                    : ActionRequest.of(Action.DELIVER, reason);
            step(edition, request, actor, now).takeImported();
            postings.flush();
        }
    }

    /**
     * Creates a new edition for a later import, starting from one that is public or has ended. Nobody is told to work on it; for one that
     * stays a draft, {@link PostingEditor#leaveAsDraft} is to be called.
     *
     * @param edition the posting's present edition; no edition of the posting may be in work
     */
    public Edition startImportedRevision(Edition edition, Actor actor, String reason) {
        if (editions(edition).inWork().isPresent()) {
            throw new RefusedException(List.of(Refusal.workflow("edition.in.work")));
        }
        var now = clock.instant();
        var actionRequest = ActionRequest.of(Action.REVISE, reason);
        var revision = step(edition, actionRequest, actor, now).take();
        // An import has no change note for readers, and its absence must not block the publication.
        revision.note(null);
        actionTakenEvent.fire(new ActionTaken(revision, edition, Action.REVISE, actor, now, true, true));
        return revision;
    }

    /** Moves an imported edition to translation, for a posting that is written in one language only. */
    public void sendToTranslation(Edition edition, Actor actor, String reason) {
        step(edition, ActionRequest.of(Action.SUBMIT, reason), actor, clock.instant())
                .takeImported();
        postings.flush();
    }

    private ActionStep step(Edition edition, ActionRequest actionRequest, Actor actor, Instant now) {
        return new ActionStep(this, edition, () -> editions(edition), actionRequest, actor, now);
    }

    private ActionContext context(Edition edition, Actor actor, Instant now) {
        return rules.context(edition, actor, now, () -> editions(edition));
    }

    private PostingEditions editions(Edition edition) {
        return postings.of(edition.getPosting().getKey());
    }

    /**
     * Corrects facts of a published edition, after a second user has accepted the correction.
     *
     * @param facts all facts as they are from now on
     * @param writer the name of the account that requested the correction
     * @param actor the user who accepted it
     */
    void correct(Edition edition, Facts facts, String writer, Actor actor, String reason) {
        var now = clock.instant();
        edition.correct(facts, writer, actor, now, reason);
        changeInPublic(edition, now);
        tell(edition, edition, Action.CORRECT, actor, now);
        postings.flush();
    }

    /** Lets follow what readers see. */
    void changeInPublic(Edition edition, Instant now) {
        publicChangeEvent.fire(new PublicChange(edition, now));
    }

    /** Tells of an action that was taken. */
    void tell(Edition edition, Edition from, Action action, Actor actor, Instant now) {
        actionTakenEvent.fire(new ActionTaken(edition, from, action, actor, now, false, false));
    }

    /** Tells of an action that an import took. */
    void tellImported(Edition edition, Edition from, Action action, Actor actor, Instant now) {
        actionTakenEvent.fire(new ActionTaken(edition, from, action, actor, now, false, true));
    }

    void add(Edition edition) {
        postings.add(edition);
    }
}

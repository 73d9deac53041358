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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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
    Event<PublicChange> publicChanges;

    @Inject
    Event<ActionTaken> moves;

    @Inject
    Clock clock;

    /** Returns the actions that the actor may take on the edition in its present state, in the order of {@link Action}. */
    public List<Action> allowed(Edition edition, Actor actor) {
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
        return rules.refusals(edition, action, actor, clock.instant(), () -> editions(edition));
    }

    /**
     * Returns the same for a posting whose editions were read and not changed since, to show what stands in the way.
     *
     * @param edition the one of its editions to which the action applies
     */
    public List<Refusal> refusalsAsRead(PostingEditions editions, Edition edition, Action action, Actor actor) {
        return rules.refusalsAsRead(edition, action, actor, clock.instant(), editions);
    }

    /**
     * Returns the reasons why the action is closed to this actor in particular, although the role allows it: nobody approves their own
     * work.
     */
    public List<Refusal> exclusions(Edition edition, Action action, Actor actor) {
        return WorkflowRules.exclusions(edition, action, actor);
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
        var refusals = new ArrayList<>(
                rules.refusals(edition, actionRequest.action(), actor, clock.instant(), () -> editions));
        refusals.addAll(rules.incomplete(edition, actionRequest, actor, clock.instant()));
        RefusedException.throwIfAny(refusals);
        var result = take(edition, editions.published(), actionRequest, actor);
        moves.fire(new ActionTaken(result, edition, actionRequest.action(), actor, clock.instant()));
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
                    var sound = edition.isAsApproved()
                            && rules.publication(edition, now).isEmpty();
                    if (sound) {
                        publish(edition, editions.published(), Action.PUBLISH, Actor.CLOCK, now, null);
                        tell(edition, Action.PUBLISH, Actor.CLOCK, now);
                    } else {
                        voidApproval(edition);
                    }
                });
    }

    /** Archives the published edition because its time has come; does nothing if it is archived already or being revised. */
    public void archiveDue(String key) {
        var editions = postings.of(key);
        editions.published().filter(edition -> editions.inWork().isEmpty()).ifPresent(edition -> {
            var now = clock.instant();
            moveInPublic(edition, Action.ARCHIVE, State.ARCHIVED, Actor.CLOCK, now, null);
            tell(edition, Action.ARCHIVE, Actor.CLOCK, now);
        });
    }

    /** Voids the approval of a scheduled edition that has been changed; does nothing in any other state. */
    void voidApproval(Edition edition) {
        if (edition.getState() == State.SCHEDULED) {
            var now = clock.instant();
            edition.move(Action.VOID, State.APPROVAL, Actor.CLOCK, now, null);
            tell(edition, Action.VOID, Actor.CLOCK, now);
        }
    }

    /**
     * Publishes an imported edition that was public elsewhere already. No second person approves it here, but both texts must be as
     * complete as for any publication.
     *
     * @param archived true to archive the edition at once
     * @throws RefusedException if the texts do not allow publication
     */
    public void publishImported(Edition edition, boolean archived, Actor actor, String reason) {
        RefusedException.throwIfAny(rules.guarded(edition, State.PUBLISHED));
        var now = clock.instant();
        edition.recordApproval(null);
        publish(edition, editions(edition).published(), Action.PUBLISH, actor, now, reason);
        tell(edition, Action.PUBLISH, actor, now);
        if (archived) {
            moveInPublic(edition, Action.ARCHIVE, State.ARCHIVED, actor, now, reason);
            tell(edition, Action.ARCHIVE, actor, now);
        }
        postings.flush();
    }

    /** Checks whether the edition can be adopted; a closing that has passed does not prevent it. */
    public boolean isImportPublishable(Edition edition) {
        return rules.incomplete(edition).isEmpty();
    }

    /**
     * Creates a new edition for a later import, starting from one that is public or has ended.
     *
     * @param edition the posting's present edition; no edition of the posting may be in work
     */
    public Edition reopen(Edition edition, Actor actor, String reason) {
        if (editions(edition).inWork().isPresent()) {
            throw new RefusedException(List.of(Refusal.workflow("edition.in.work")));
        }
        var now = clock.instant();
        var revision = revise(edition, actor, now, reason);
        // An import has no change note for readers, and its absence must not block the publication.
        revision.note(null);
        moves.fire(new ActionTaken(revision, edition, Action.REVISE, actor, now));
        return revision;
    }

    /** Moves an imported edition to translation, for a posting that is written in one language only. */
    public void sendToTranslation(Edition edition, Actor actor, String reason) {
        var now = clock.instant();
        edition.move(Action.SUBMIT, State.TRANSLATION, actor, now, reason);
        tell(edition, Action.SUBMIT, actor, now);
        postings.flush();
    }

    private PostingEditions editions(Edition edition) {
        return postings.of(edition.getPosting().getKey());
    }

    private Edition take(Edition edition, Optional<Edition> published, ActionRequest actionRequest, Actor actor) {
        var now = clock.instant();
        var reason = actionRequest.reason();
        switch (actionRequest.action()) {
            case SUBMIT -> edition.move(Action.SUBMIT, State.TRANSLATION, actor, now, reason);
            case DELIVER -> edition.move(Action.DELIVER, State.APPROVAL, actor, now, reason);
            case RETURN -> edition.move(Action.RETURN, destination(edition, actionRequest), actor, now, reason);
            case APPROVE -> approve(edition, published, actionRequest.at(), actor, now, reason);
            case UNSCHEDULE -> edition.move(Action.UNSCHEDULE, State.APPROVAL, actor, now, reason);
            case REVISE -> {
                var revision = revise(edition, actor, now, reason);
                if (actionRequest.note() != null) {
                    revision.note(actionRequest.note());
                }
                return revision;
            }
            case DISCARD -> edition.move(Action.DISCARD, State.DISCARDED, actor, now, reason);
            case EMERGENCY -> {
                edition.recordApproval(null);
                edition.awaitConfirmation();
                publish(edition, published, Action.EMERGENCY, actor, now, reason);
            }
            case CONFIRM -> {
                edition.confirmed();
                edition.move(Action.CONFIRM, edition.getState(), actor, now, reason);
            }
            case ARCHIVE -> {
                edition.setNotice(actionRequest.notice(), false);
                moveInPublic(edition, Action.ARCHIVE, State.ARCHIVED, actor, now, reason);
            }
            case WITHDRAW -> {
                edition.setNotice(actionRequest.notice(), true);
                moveInPublic(edition, Action.WITHDRAW, State.ARCHIVED, actor, now, reason);
            }
            case RESTORE -> {
                edition.setNotice(null, false);
                moveInPublic(edition, Action.RESTORE, State.PUBLISHED, actor, now, reason);
            }
            case PUBLISH, SUPERSEDE, VOID, CORRECT ->
                throw new IllegalArgumentException("Nobody asks for " + actionRequest.action());
        }
        return edition;
    }

    private static State destination(Edition edition, ActionRequest actionRequest) {
        return actionRequest.to() != null
                ? actionRequest.to()
                : Action.RETURN.from(edition.getState()).get(0).to();
    }

    private void approve(
            Edition edition, Optional<Edition> published, Instant at, Actor actor, Instant now, String reason) {
        edition.recordApproval(at);
        if (at != null) {
            edition.move(Action.APPROVE, State.SCHEDULED, actor, now, reason);
        } else {
            publish(edition, published, Action.APPROVE, actor, now, reason);
        }
    }

    private void publish(
            Edition edition, Optional<Edition> published, Action action, Actor actor, Instant now, String reason) {
        published.ifPresent(earlier -> {
            earlier.move(Action.SUPERSEDE, State.SUPERSEDED, actor, now, null);
            tell(earlier, Action.SUPERSEDE, actor, now);
        });
        moveInPublic(edition, action, State.PUBLISHED, actor, now, reason);
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
        publicChanges.fire(new PublicChange(edition, now));
        tell(edition, Action.CORRECT, actor, now);
        postings.flush();
    }

    private void moveInPublic(Edition edition, Action action, State to, Actor actor, Instant now, String reason) {
        edition.move(action, to, actor, now, reason);
        publicChanges.fire(new PublicChange(edition, now));
    }

    private void tell(Edition edition, Action action, Actor actor, Instant now) {
        moves.fire(new ActionTaken(edition, edition, action, actor, now));
    }

    private Edition revise(Edition edition, Actor actor, Instant now, String reason) {
        var revision = edition.getPosting().open(edition.getSourceLanguage(), now);
        revision.copyFrom(edition);
        revision.move(Action.REVISE, State.DRAFT, actor, now, reason);
        postings.add(revision);
        return revision;
    }
}

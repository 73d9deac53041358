package ca.tandem.posting;

import ca.tandem.common.Stale;
import ca.tandem.identity.Actor;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The only place that changes the state of an edition. {@link #refusals} is the one answer that drives the button, the server's
 * check and the API's message; {@link #perform} asks it again before anything changes.
 */
@ApplicationScoped
@Transactional
public class PostingWorkflow {

    @Inject
    Postings postings;

    @Inject
    Instance<TransitionGuard> guards;

    @Inject
    Event<PublicChange> publicChanges;

    @Inject
    Event<Moved> moves;

    @Inject
    Clock clock;

    /** The actions that this person may take on the edition as it is now, in the order of the table. */
    public List<Action> allowed(Edition edition, Actor actor) {
        return Arrays.stream(Action.values())
                .filter(action -> refusals(edition, action, actor).isEmpty())
                .toList();
    }

    /**
     * Why this person may not take that action on the edition as it is now.
     *
     * @return the reasons, most telling first; empty where the action may be taken
     */
    public List<Refusal> refusals(Edition edition, Action action, Actor actor) {
        var lines = action.from(edition.getState());
        if (lines.isEmpty()) {
            return List.of(Refusal.workflow("action.state", action, edition.getState()));
        }
        if (lines.stream().noneMatch(line -> actor.holdsAny(line.roles()))) {
            return List.of(Refusal.role("action.role", action));
        }
        var refusals = new ArrayList<Refusal>();
        switch (action) {
            case APPROVE -> {
                refusals.addAll(exclusions(edition, action, actor));
                refusals.addAll(guarded(edition, State.PUBLISHED));
            }
            case DELIVER -> refusals.addAll(guarded(edition, State.APPROVAL));
            case SUBMIT -> refusals.addAll(guarded(edition, State.TRANSLATION));
            case REVISE -> {
                if (isBesideAnother(edition)) {
                    refusals.add(Refusal.workflow("edition.in.work"));
                }
            }
            case RESTORE -> {
                if (!isNewestPublic(edition)) {
                    refusals.add(Refusal.workflow("edition.replaced"));
                }
                refusals.addAll(guarded(edition, State.PUBLISHED));
            }
            default -> {}
        }
        return refusals;
    }

    /** Why that action is not for this very person, who holds the role for it: nobody approves their own work. */
    public List<Refusal> exclusions(Edition edition, Action action, Actor actor) {
        return action == Action.APPROVE && edition.contributors().contains(actor.name())
                ? List.of(Refusal.workflow("own.work"))
                : List.of();
    }

    /**
     * Takes an action.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the person saw
     * @param decision what to do, and what belongs to it
     * @param actor who
     * @return the edition after it; of {@link Action#REVISE} the new one
     * @throws Stale if somebody was faster
     * @throws Refused if the workflow, the texts or the roles do not allow it
     * @throws UnknownPosting if there is no such posting
     */
    public Edition perform(String key, long seen, Decision decision, Actor actor) {
        var edition = subject(key, decision.action());
        edition.requireVersion(seen);
        var refusals = new ArrayList<>(refusals(edition, decision.action(), actor));
        refusals.addAll(incomplete(edition, decision, actor));
        Refused.ifAny(refusals);
        var result = take(edition, decision, actor);
        moves.fire(new Moved(result, edition, decision.action(), actor, clock.instant()));
        postings.flush();
        return result;
    }

    /** Publishes an edition whose time has come; does nothing where it is no longer scheduled or was changed after its approval. */
    public void publishDue(String key) {
        var now = clock.instant();
        postings.edition(key)
                .filter(edition -> edition.getState() == State.SCHEDULED)
                .filter(edition -> !edition.getScheduledFor().isAfter(now))
                .filter(Edition::isAsApproved)
                .filter(edition -> guarded(edition, State.PUBLISHED).isEmpty())
                .ifPresent(edition -> {
                    publish(edition, Action.PUBLISH, Actor.CLOCK, now, null);
                    tell(edition, Action.PUBLISH, Actor.CLOCK, now);
                });
    }

    /**
     * Publishes what was already public elsewhere, as an import brings it: no second person approves it here, but both texts must be
     * as complete as for any publication.
     *
     * @param archived whether it comes in as archived
     * @throws Refused if the texts do not allow publication
     */
    public void adopt(Edition edition, boolean archived, Actor actor, String reason) {
        Refused.ifAny(guarded(edition, State.PUBLISHED));
        var now = clock.instant();
        edition.approved(null);
        publish(edition, Action.PUBLISH, actor, now, reason);
        tell(edition, Action.PUBLISH, actor, now);
        if (archived) {
            moveInPublic(edition, Action.ARCHIVE, State.ARCHIVED, actor, now, reason);
            tell(edition, Action.ARCHIVE, actor, now);
        }
        postings.flush();
    }

    /** Whether nothing stands in the way of publishing the edition but an approval. */
    public boolean isPublishable(Edition edition) {
        return guarded(edition, State.PUBLISHED).isEmpty();
    }

    /**
     * Opens a new edition for what an import brings later, starting from one that is public or has ended.
     *
     * @param edition what the posting says now; none of its editions is in work
     */
    public Edition reopen(Edition edition, Actor actor, String reason) {
        if (isBesideAnother(edition)) {
            throw new Refused(List.of(Refusal.workflow("edition.in.work")));
        }
        var now = clock.instant();
        var revision = revise(edition, actor, now, reason);
        moves.fire(new Moved(revision, edition, Action.REVISE, actor, now));
        return revision;
    }

    /** Lets an imported edition wait where its texts belong: in translation where one language is written. */
    public void awaitTranslation(Edition edition, Actor actor, String reason) {
        var now = clock.instant();
        edition.move(Action.SUBMIT, State.TRANSLATION, actor, now, reason);
        tell(edition, Action.SUBMIT, actor, now);
        postings.flush();
    }

    /** The edition that an action is about: what readers see for the actions on it, else the edition in work. */
    public Edition subject(String key, Action action) {
        var onPublic =
                action.transitions().stream().allMatch(line -> line.from().isPublic());
        return (onPublic ? postings.publicEdition(key) : Optional.<Edition>empty())
                .or(() -> postings.edition(key))
                .orElseThrow(() -> new UnknownPosting(key));
    }

    private List<Refusal> incomplete(Edition edition, Decision decision, Actor actor) {
        var refusals = new ArrayList<Refusal>();
        if (decision.action().needsReason() && decision.reason() == null) {
            refusals.add(Refusal.workflow("reason.missing", decision.action()));
        }
        if (decision.reason() != null && decision.reason().length() > Decision.LONGEST_REASON) {
            refusals.add(Refusal.workflow("reason.long", decision.reason().length(), Decision.LONGEST_REASON));
        }
        if (decision.action() == Action.RETURN) {
            var lines = Action.RETURN.from(edition.getState());
            if (decision.to() == null && lines.size() > 1) {
                refusals.add(Refusal.workflow("return.where"));
            } else if (decision.to() != null
                    && lines.stream()
                            .filter(line -> actor.holdsAny(line.roles()))
                            .noneMatch(line -> line.to() == decision.to())) {
                refusals.add(Refusal.workflow("return.there", decision.to()));
            }
        }
        return refusals;
    }

    private Edition take(Edition edition, Decision decision, Actor actor) {
        var now = clock.instant();
        var reason = decision.reason();
        switch (decision.action()) {
            case SUBMIT -> edition.move(Action.SUBMIT, State.TRANSLATION, actor, now, reason);
            case DELIVER -> edition.move(Action.DELIVER, State.APPROVAL, actor, now, reason);
            case RETURN -> edition.move(Action.RETURN, destination(edition, decision), actor, now, reason);
            case APPROVE -> approve(edition, decision.at(), actor, now, reason);
            case UNSCHEDULE -> edition.move(Action.UNSCHEDULE, State.APPROVAL, actor, now, reason);
            case REVISE -> {
                return revise(edition, actor, now, reason);
            }
            case DISCARD -> edition.move(Action.DISCARD, State.DISCARDED, actor, now, reason);
            case ARCHIVE -> moveInPublic(edition, Action.ARCHIVE, State.ARCHIVED, actor, now, reason);
            case RESTORE -> moveInPublic(edition, Action.RESTORE, State.PUBLISHED, actor, now, reason);
            case PUBLISH, SUPERSEDE -> throw new IllegalArgumentException("Nobody asks for " + decision.action());
        }
        return edition;
    }

    private static State destination(Edition edition, Decision decision) {
        return decision.to() != null
                ? decision.to()
                : Action.RETURN.from(edition.getState()).get(0).to();
    }

    private void approve(Edition edition, Instant at, Actor actor, Instant now, String reason) {
        edition.approved(at);
        if (at != null && at.isAfter(now)) {
            edition.move(Action.APPROVE, State.SCHEDULED, actor, now, reason);
        } else {
            publish(edition, Action.APPROVE, actor, now, reason);
        }
    }

    private void publish(Edition edition, Action action, Actor actor, Instant now, String reason) {
        postings.publicEdition(edition.getPosting().getKey())
                .filter(earlier -> earlier.getState() == State.PUBLISHED)
                .ifPresent(earlier -> {
                    earlier.move(Action.SUPERSEDE, State.SUPERSEDED, actor, now, null);
                    tell(earlier, Action.SUPERSEDE, actor, now);
                });
        moveInPublic(edition, action, State.PUBLISHED, actor, now, reason);
    }

    private void moveInPublic(Edition edition, Action action, State to, Actor actor, Instant now, String reason) {
        edition.move(action, to, actor, now, reason);
        publicChanges.fire(new PublicChange(edition, now));
    }

    private void tell(Edition edition, Action action, Actor actor, Instant now) {
        moves.fire(new Moved(edition, edition, action, actor, now));
    }

    private Edition revise(Edition edition, Actor actor, Instant now, String reason) {
        var revision = edition.getPosting().open(edition.getSourceLanguage(), now);
        revision.startFrom(edition);
        revision.move(Action.REVISE, State.DRAFT, actor, now, reason);
        postings.add(revision);
        return revision;
    }

    private List<Refusal> guarded(Edition edition, State to) {
        return guards.stream()
                .flatMap(guard -> guard.refusals(edition, to).stream())
                .toList();
    }

    private boolean isBesideAnother(Edition edition) {
        return postings.editions(edition.getPosting().getKey()).stream()
                .anyMatch(other -> other.getState().isInWork());
    }

    private boolean isNewestPublic(Edition edition) {
        return postings.publicEdition(edition.getPosting().getKey())
                .filter(newest -> newest.getNumber() == edition.getNumber())
                .isPresent();
    }
}

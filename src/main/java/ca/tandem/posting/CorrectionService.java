package ca.tandem.posting;

import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Handles corrections: the short procedure for a closing or an application address that is wrong or has changed. One user requests it, a
 * second one accepts it, and it is public in both languages at once. All other changes need a revision.
 */
@ApplicationScoped
@Transactional
public class CorrectionService {

    /** Actions after which the edition to be corrected is no longer published. */
    private static final Set<Action> LEAVING = Set.of(Action.SUPERSEDE, Action.ARCHIVE, Action.WITHDRAW);

    private static final Set<Role> ASKING = Set.of(Role.AUTHOR, Role.ADMINISTRATOR);

    @Inject
    Postings postings;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Event<EditionSaved> editionSavedEvent;

    @Inject
    Event<CorrectionChanged> correctionChangedEvent;

    @Inject
    PostingAuditEvents record;

    @Inject
    Corrections corrections;

    @Inject
    Clock clock;

    /** Returns the pending corrections that the actor may decide on. */
    public List<Correction> decidable(Actor actor) {
        return actor.holds(Role.APPROVER)
                ? corrections.pending().stream()
                        .filter(correction ->
                                refusalsToDecide(correction, actor).isEmpty())
                        .toList()
                : List.of();
    }

    /** Returns the reasons why the actor may not request a correction of the posting now. */
    public List<Refusal> refusalsToRequest(String key, Actor actor) {
        return refusalsToRequest(
                shown(key).isPresent(), corrections.pending(key).isPresent(), actor);
    }

    /**
     * Returns the reasons why the actor may not request a correction of a posting that is loaded already.
     *
     * @param isPublished whether an edition of the posting is published
     * @param isWaiting whether a correction of the posting waits for a decision
     */
    public List<Refusal> refusalsToRequest(boolean isPublished, boolean isWaiting, Actor actor) {
        if (!actor.holdsAny(ASKING)) {
            return List.of(Refusal.role("correction.role"));
        }
        if (!isPublished) {
            return List.of(Refusal.workflow("correction.not.public"));
        }
        return isWaiting ? List.of(Refusal.workflow("correction.waiting")) : List.of();
    }

    /** Returns the reasons why the actor may not decide on the correction. */
    public List<Refusal> refusalsToDecide(Correction correction, Actor actor) {
        if (!actor.holds(Role.APPROVER)) {
            return List.of(Refusal.role("correction.decide.role"));
        }
        if (correction.getStatus() != Correction.CorrectionStatus.ASKED) {
            return List.of(Refusal.workflow("correction.decided"));
        }
        return correction.getAskedBy().equals(actor.name()) ? List.of(Refusal.workflow("correction.own")) : List.of();
    }

    /**
     * Requests a correction of the facts of the published edition.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param wanted the requested closing and application address; its other facts are ignored
     * @param reason the reason; not blank
     * @throws RefusedException if the actor may not request it, nothing would change, or the facts contradict each other
     * @throws StaleVersionException if the posting has changed since that version
     */
    public Correction ask(String key, long seen, Facts wanted, String reason, Actor actor) {
        RefusedException.throwIfAny(refusalsToRequest(key, actor));
        var edition = shown(key).orElseThrow();
        edition.requireVersion(seen);
        var correction =
                new Correction(edition, wanted, reason == null ? "" : reason.strip(), actor.name(), clock.instant());
        var facts = correction.applyTo(edition.getFacts());
        var refusals = new ArrayList<>(FactsValidator.refusals(facts));
        if (correction.getReason().isEmpty()) {
            refusals.add(Refusal.workflow("reason.missing", Action.CORRECT));
        } else if (correction.getReason().length() > ActionRequest.LONGEST_REASON) {
            refusals.add(
                    Refusal.workflow("reason.long", correction.getReason().length(), ActionRequest.LONGEST_REASON));
        }
        if (facts.equals(edition.getFacts())) {
            refusals.add(Refusal.workflow("correction.nothing"));
        }
        RefusedException.throwIfAny(refusals);
        corrections.add(correction);
        edition.changed(clock.instant());
        postings.flush();
        record.correction("asked", correction, actor);
        correctionChangedEvent.fire(new CorrectionChanged(correction, actor, clock.instant()));
        return correction;
    }

    /** Drops the pending corrections of an edition that is superseded, archived or withdrawn. */
    void onActionTaken(@Observes ActionTaken event) {
        if (LEAVING.contains(event.action())) {
            corrections.of(event.edition().getPosting().getKey()).stream()
                    .filter(correction -> correction.getStatus() == Correction.CorrectionStatus.ASKED)
                    .filter(correction -> correction.getEdition().equals(event.edition()))
                    .forEach(correction -> {
                        correction.decide(
                                Correction.CorrectionStatus.DROPPED,
                                event.actor().name(),
                                event.at(),
                                null);
                        record.correction("dropped", correction, event.actor());
                        correctionChangedEvent.fire(new CorrectionChanged(correction, event.actor(), event.at()));
                    });
        }
    }

    /**
     * Accepts a correction: it becomes public in both languages at once, and an edition in work takes it over.
     *
     * @throws RefusedException if the actor may not decide, or the corrected edition is no longer published
     */
    public Edition accept(String key, long id, long seen, String answer, Actor actor) {
        var correction = decidable(key, id, seen, actor);
        var edition = correction.getEdition();
        if (edition.getState() != State.PUBLISHED) {
            throw new RefusedException(List.of(Refusal.workflow("correction.not.public")));
        }
        RefusedException.throwIfAny(tooLong(answer));
        var before = edition.getFacts();
        var after = correction.applyTo(before);
        correction.decide(Correction.CorrectionStatus.ACCEPTED, actor.name(), clock.instant(), answer);
        postings.edition(edition.getPosting().getKey())
                .filter(other -> other.getState().isInWork())
                .ifPresent(working -> carry(working, correction, before));
        workflow.correct(edition, after, correction.getAskedBy(), actor, correction.getReason());
        record.factsWritten(edition, new Actor(correction.getAskedBy(), Set.of()));
        correctionChangedEvent.fire(new CorrectionChanged(correction, actor, clock.instant()));
        return edition;
    }

    private void carry(Edition working, Correction correction, Facts before) {
        var carried = correction.applyToWorking(working.getFacts(), before);
        if (!carried.equals(working.getFacts())) {
            working.write(carried, new Actor(correction.getAskedBy(), Set.of()), clock.instant());
            record.factsWritten(working, new Actor(correction.getAskedBy(), Set.of()));
            editionSavedEvent.fire(new EditionSaved(
                    working, SaveReason.CORRECTED, new Actor(correction.getAskedBy(), Set.of()), clock.instant()));
            workflow.voidApproval(working);
        }
    }

    /** Declines a correction, for which a reason is required, or withdraws it if the actor is its requester. */
    public Correction decline(String key, long id, long seen, String answer, Actor actor) {
        var found = find(key, id);
        var own = found.getAskedBy().equals(actor.name());
        if (own && found.getStatus() != Correction.CorrectionStatus.ASKED) {
            throw new RefusedException(List.of(Refusal.workflow("correction.decided")));
        }
        var correction = own ? found : decidable(key, id, seen, actor);
        if (!own && (answer == null || answer.isBlank())) {
            throw new RefusedException(List.of(Refusal.workflow("reason.missing", Action.RETURN)));
        }
        correction.getEdition().requireVersion(seen);
        RefusedException.throwIfAny(tooLong(answer));
        correction.decide(
                own ? Correction.CorrectionStatus.DROPPED : Correction.CorrectionStatus.DECLINED,
                actor.name(),
                clock.instant(),
                answer);
        correction.getEdition().changed(clock.instant());
        postings.flush();
        record.correction(own ? "dropped" : "declined", correction, actor);
        correctionChangedEvent.fire(new CorrectionChanged(correction, actor, clock.instant()));
        return correction;
    }

    private static List<Refusal> tooLong(String answer) {
        return answer != null && answer.length() > ActionRequest.LONGEST_REASON
                ? List.of(Refusal.workflow("reason.long", answer.length(), ActionRequest.LONGEST_REASON))
                : List.of();
    }

    private Correction decidable(String key, long id, long seen, Actor actor) {
        var correction = find(key, id);
        RefusedException.throwIfAny(refusalsToDecide(correction, actor));
        correction.getEdition().requireVersion(seen);
        return correction;
    }

    private Correction find(String key, long id) {
        return corrections
                .find(key, id)
                .orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("correction.unknown"))));
    }

    private Optional<Edition> shown(String key) {
        return postings.publicEdition(key).filter(edition -> edition.getState() == State.PUBLISHED);
    }
}

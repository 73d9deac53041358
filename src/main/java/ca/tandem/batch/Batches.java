package ca.tandem.batch;

import ca.tandem.common.Stale;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.Decision;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.record.Deed;
import ca.tandem.record.Trail;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The record of batches: what was asked for, and what became of each posting. */
@ApplicationScoped
@Transactional
public class Batches {

    /** The most postings of one batch. */
    public static final int MOST = 1_000;

    private static final Set<Action> ACTIONS = Set.of(Action.ARCHIVE, Action.RESTORE, Action.WITHDRAW);
    private static final int LATEST = 10;

    @Inject
    EntityManager entityManager;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /** The batch of that id. */
    public Optional<Batch> byId(long id) {
        return Optional.ofNullable(entityManager.find(Batch.class, id));
    }

    /** The latest batches, the last one first. */
    public List<Batch> latest() {
        return entityManager
                .createQuery("select b from Batch b order by b.id desc", Batch.class)
                .setMaxResults(LATEST)
                .getResultList();
    }

    /**
     * Writes down what is to be done.
     *
     * @param decision the action, its reason and what readers are told
     * @param chosen the keys of the postings with the version of each that was seen, in their order
     * @return the id of the batch
     * @throws Refused if this person may not, nothing is chosen, or the reason or the notice is missing
     */
    public long open(Decision decision, Map<String, Long> chosen, Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw new Refused(List.of(Refusal.role("batch.role")));
        }
        var refusals = new ArrayList<Refusal>();
        if (!ACTIONS.contains(decision.action())) {
            refusals.add(Refusal.workflow("batch.action", decision.action()));
        }
        if (chosen.isEmpty()) {
            refusals.add(Refusal.workflow("batch.nothing"));
        } else if (chosen.size() > MOST) {
            refusals.add(Refusal.workflow("batch.many", chosen.size(), MOST));
        }
        refusals.addAll(workflow.incomplete(decision));
        Refused.ifAny(refusals);
        var batch = new Batch(decision, actor.name(), clock.instant());
        chosen.forEach(batch::add);
        entityManager.persist(batch);
        trail.note(Deed.of("batch.started")
                .by(actor.name())
                .with("batch", batch.getId())
                .with("action", decision.action().word())
                .with("postings", chosen.size()));
        return batch.getId();
    }

    /** The ids of the items that still wait, in their order; of all batches where another process began them and ended. */
    List<Long> waiting() {
        return entityManager
                .createQuery(
                        "select i.id from BatchItem i where i.outcome = :waiting order by i.batch.id, i.position",
                        Long.class)
                .setParameter("waiting", BatchItem.Outcome.WAITING)
                .getResultList();
    }

    /** Takes the action on one posting, with its outcome in the same transaction; nothing where somebody else has. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(long id, Actor actor) {
        var item = entityManager.find(BatchItem.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (item.getOutcome() != BatchItem.Outcome.WAITING) {
            return;
        }
        workflow.perform(item.getKey(), item.getSeen(), item.getBatch().toDecision(), actor);
        item.end(BatchItem.Outcome.DONE, List.of());
    }

    /** Writes down why an action could not be taken. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void end(long id, RuntimeException why) {
        var item = entityManager.find(BatchItem.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (item.getOutcome() != BatchItem.Outcome.WAITING) {
            return;
        }
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                item.end(BatchItem.Outcome.REFUSED, refused.refusals());
                return;
            }
            if (cause instanceof Stale) {
                item.end(BatchItem.Outcome.STALE, List.of());
                return;
            }
        }
        item.end(BatchItem.Outcome.FAILED, List.of());
    }

    /** Who started the batch of that item. */
    String startedBy(long id) {
        return entityManager.find(BatchItem.class, id).getBatch().getStartedBy();
    }
}

package ca.tandem.work.batch;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Causes;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A service that begins batches, takes their actions and stores the outcome of each posting. */
@ApplicationScoped
@Transactional
public class BatchService {

    /** Maximum number of postings in a batch. */
    public static final int MOST = 1_000;

    private static final Set<Action> ACTIONS = Set.of(Action.ARCHIVE, Action.RESTORE, Action.WITHDRAW);

    @Inject
    Batches batches;

    @Inject
    PostingWorkflow workflow;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Creates a batch.
     *
     * @param actionRequest the action, its reason and its public notice
     * @param chosen the versions of the chosen postings as they were displayed, by posting key, in order
     * @return the id of the batch
     * @throws RefusedException if the actor is not allowed to, nothing is chosen, or the reason or the notice is missing
     */
    public long open(ActionRequest actionRequest, Map<String, Long> chosen, Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw new RefusedException(List.of(Refusal.role("batch.role")));
        }
        var refusals = new ArrayList<Refusal>();
        if (!ACTIONS.contains(actionRequest.action())) {
            refusals.add(Refusal.workflow("batch.action", actionRequest.action()));
        }
        if (chosen.isEmpty()) {
            refusals.add(Refusal.workflow("batch.nothing"));
        } else if (chosen.size() > MOST) {
            refusals.add(Refusal.workflow("batch.many", chosen.size(), MOST));
        }
        refusals.addAll(workflow.incomplete(actionRequest));
        RefusedException.throwIfAny(refusals);
        var batch = new Batch(actionRequest, actor.name(), clock.instant());
        chosen.forEach(batch::add);
        batches.add(batch);
        auditLog.add(AuditEvent.of("batch.started")
                .by(actor.name())
                .with("batch", batch.getId())
                .with("action", actionRequest.action().word())
                .with("postings", chosen.size()));
        return batch.getId();
    }

    /** Takes the action on one posting and stores the outcome in the same transaction; does nothing if the item has been processed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(long id, Actor actor) {
        var item = batches.lockItem(id);
        if (item.getOutcome() != BatchItem.ItemOutcome.WAITING) {
            return;
        }
        auditLog.addDetail("batch", item.getBatch().getId());
        workflow.perform(item.getKey(), item.getSeen(), item.getBatch().toDecision(), actor);
        item.end(BatchItem.ItemOutcome.DONE, List.of());
    }

    /** Stores the reason for which an action failed. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void end(long id, RuntimeException why) {
        var item = batches.lockItem(id);
        if (item.getOutcome() != BatchItem.ItemOutcome.WAITING) {
            return;
        }
        var refused = Causes.first(why, RefusedException.class);
        if (refused.isPresent()) {
            item.end(BatchItem.ItemOutcome.REFUSED, refused.get().refusals());
        } else if (Causes.first(why, StaleVersionException.class).isPresent()) {
            item.end(BatchItem.ItemOutcome.STALE, List.of());
        } else {
            item.end(BatchItem.ItemOutcome.FAILED, List.of());
        }
    }
}

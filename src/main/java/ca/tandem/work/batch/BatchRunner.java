package ca.tandem.work.batch;

import ca.tandem.common.Causes;
import ca.tandem.common.StaleVersionException;
import ca.tandem.common.idempotency.IdempotencyKey;
import ca.tandem.common.idempotency.IdempotentActions;
import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.common.outage.DatabaseOutage;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.workflow.RefusedException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;

/**
 * A service that processes batches, posting by posting. A batch that was interrupted continues at the next start; if two nodes process the
 * same batch, each posting is still processed once, because its row is locked.
 */
@ApplicationScoped
public class BatchRunner {

    private static final Logger LOG = System.getLogger(BatchRunner.class.getName());

    @Resource
    ManagedExecutorService executor;

    @Inject
    Batches batches;

    @Inject
    BatchService batchService;

    @Inject
    IdempotentActions keys;

    /**
     * Creates a batch and starts to process it, once for each key; otherwise as {@link BatchService#open}.
     *
     * @param key the key of the submitted form
     */
    public long start(ActionRequest actionRequest, Map<String, Long> chosen, Actor actor, IdempotencyKey key) {
        var batch = keys.runOnce(key, () -> String.valueOf(batchService.open(actionRequest, chosen, actor)));
        if (batch.isFirst()) {
            executor.execute(this::run);
        }
        return Long.parseLong(batch.name());
    }

    /** Processes all waiting items. */
    void run() {
        DatabaseOutage.retryUntilAvailable(
                () -> batches.waiting().forEach(id -> DatabaseOutage.retryUntilAvailable(() -> take(id))));
    }

    private void take(long id) {
        try {
            batchService.take(id, new Actor(batches.startedBy(id), Set.of(Role.ADMINISTRATOR)));
        } catch (RuntimeException e) {
            if (DatabaseFailure.isCauseOf(e)) {
                throw e;
            }
            if (!isExpected(e)) {
                LOG.log(Level.ERROR, "Item " + id + " of a batch failed", e);
            }
            batchService.end(id, e);
        }
    }

    private static boolean isExpected(Throwable thrown) {
        return Causes.first(thrown, RefusedException.class).isPresent()
                || Causes.first(thrown, StaleVersionException.class).isPresent();
    }
}

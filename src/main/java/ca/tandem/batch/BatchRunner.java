package ca.tandem.batch;

import ca.tandem.common.Stale;
import ca.tandem.common.once.OneTimeKey;
import ca.tandem.common.once.OneTimeKeys;
import ca.tandem.common.outage.DatabaseOutage;
import ca.tandem.common.outage.DatabaseTrouble;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.Decision;
import ca.tandem.workflow.Refused;
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
    OneTimeKeys keys;

    /**
     * Creates a batch and starts to process it, once for each key; otherwise as {@link Batches#open}.
     *
     * @param key the key of the submitted form
     */
    public long start(Decision decision, Map<String, Long> chosen, Actor actor, OneTimeKey key) {
        var batch = keys.once(key, () -> String.valueOf(batches.open(decision, chosen, actor)));
        if (batch.isFirst()) {
            executor.execute(this::run);
        }
        return Long.parseLong(batch.name());
    }

    /** Processes all waiting items. */
    void run() {
        DatabaseOutage.outlast(() -> batches.waiting().forEach(id -> DatabaseOutage.outlast(() -> take(id))));
    }

    private void take(long id) {
        try {
            batches.take(id, new Actor(batches.startedBy(id), Set.of(Role.ADMINISTRATOR)));
        } catch (RuntimeException e) {
            if (DatabaseTrouble.isBehind(e)) {
                throw e;
            }
            if (!isExpected(e)) {
                LOG.log(Level.ERROR, "Item " + id + " of a batch failed", e);
            }
            batches.end(id, e);
        }
    }

    private static boolean isExpected(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused || cause instanceof Stale) {
                return true;
            }
        }
        return false;
    }
}

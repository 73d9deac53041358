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
 * Works through batches, posting by posting. A batch whose process ended goes on with the next start; where two nodes work on the same
 * one, each posting is still taken once, for its row is locked.
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
     * Writes down what is to be done and begins, once for each key; the rest as {@link Batches#open}.
     *
     * @param key of the form that asks for it
     */
    public long start(Decision decision, Map<String, Long> chosen, Actor actor, OneTimeKey key) {
        var batch = keys.once(key, () -> String.valueOf(batches.open(decision, chosen, actor)));
        if (batch.isFirst()) {
            executor.execute(this::run);
        }
        return Long.parseLong(batch.name());
    }

    /** Works through everything that waits. */
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

package ca.tandem.common.idempotency;

import ca.tandem.common.outage.DatabaseFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A service that carries out a submitted form at most once. */
@ApplicationScoped
public class IdempotentActions {

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    /** Maximum number of retries after a lock timeout: H2 waits two seconds each time, PostgreSQL as long as it takes. */
    private static final int MOST_WAITS = 10;

    /** Maximum number of causes to examine, since causes can form a cycle. */
    private static final int DEEPEST = 20;

    @Inject
    UsedKeys used;

    @Inject
    Clock clock;

    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.EPOCH);

    /**
     * The outcome of a submission.
     *
     * @param name the name or id of the created object, from this submission or the first one
     * @param isFirst true if this submission created it
     */
    public record IdempotentResult(String name, boolean isFirst) {}

    /**
     * Carries out an action unless the key was used before. A refused or failed action uses no key: the same form may be submitted again.
     *
     * @param act creates the object and returns its name or id, at most 200 characters long; services that it calls take part in the
     *     transaction
     */
    public IdempotentResult runOnce(IdempotencyKey key, Supplier<String> act) {
        var id = key.id();
        if (id.isEmpty()) {
            return new IdempotentResult(act.get(), true);
        }
        sweep();
        var earlier = used.findResult(id.get());
        if (earlier.isPresent()) {
            return new IdempotentResult(earlier.get(), false);
        }
        return runOnce(id.get(), act, MOST_WAITS);
    }

    private IdempotentResult runOnce(String id, Supplier<String> act, int waits) {
        try {
            return new IdempotentResult(used.useAndRun(id, act), true);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isCauseOf(e)) {
                throw e;
            }
            // Regardless of the cause: if another request was faster, the action is done.
            var earlier = used.findResult(id);
            if (earlier.isEmpty() && waits > 0 && hasWaited(e)) {
                return runOnce(id, act, waits - 1);
            }
            return earlier.map(name -> new IdempotentResult(name, false)).orElseThrow(() -> e);
        }
    }

    /** Checks whether the database timed out while it waited for another transaction to end. */
    private static boolean hasWaited(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(SQLTimeoutException.class::isInstance);
    }

    private void sweep() {
        var now = clock.instant();
        var due = nextSweep.get();
        if (!due.isAfter(now) && nextSweep.compareAndSet(due, now.plus(BETWEEN_SWEEPS))) {
            used.sweep();
        }
    }
}

package ca.tandem.common.once;

import ca.tandem.common.outage.DatabaseTrouble;
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

/** Does once what a form asks for. */
@ApplicationScoped
public class OneTimeKeys {

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    /** H2 waits for two seconds each time, PostgreSQL as long as it takes. */
    private static final int MOST_WAITS = 10;

    /** So many causes are looked at, for they can lead in a circle. */
    private static final int DEEPEST = 20;

    @Inject
    UsedKeys used;

    @Inject
    Clock clock;

    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.EPOCH);

    /**
     * The outcome.
     *
     * @param name of what was made, now or the first time
     * @param isFirst whether it was made now
     */
    public record Made(String name, boolean isFirst) {}

    /**
     * Does something where the key was not used before. What is refused or fails uses no key: the same form may be sent again.
     *
     * @param act makes something and gives its name or id, of at most 200 characters; services that it calls take part in the transaction
     */
    public Made once(OneTimeKey key, Supplier<String> act) {
        var id = key.id();
        if (id.isEmpty()) {
            return new Made(act.get(), true);
        }
        sweep();
        var earlier = used.made(id.get());
        if (earlier.isPresent()) {
            return new Made(earlier.get(), false);
        }
        return once(id.get(), act, MOST_WAITS);
    }

    private Made once(String id, Supplier<String> act, int waits) {
        try {
            return new Made(used.use(id, act), true);
        } catch (RuntimeException e) {
            if (DatabaseTrouble.isBehind(e)) {
                throw e;
            }
            // Whatever it failed of: where somebody was faster, it is done.
            var earlier = used.made(id);
            if (earlier.isEmpty() && waits > 0 && hasWaited(e)) {
                return once(id, act, waits - 1);
            }
            return earlier.map(name -> new Made(name, false)).orElseThrow(() -> e);
        }
    }

    /** Tells whether the database gave up waiting for the end of another transaction. */
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

package ca.tandem.identity.throttle;

import ca.tandem.common.PortalKey;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/**
 * Bounds what strangers cost who guess passwords: tries are counted by account, by address and overall, on all nodes together. A try is
 * counted before the password is looked at, and given back where it was right. Whoever has the cookie of a device where the account
 * signed in before is counted by that alone, so that others' failures keep no owner out.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class SignInThrottle {

    private static final Logger LOG = System.getLogger(SignInThrottle.class.getName());

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    /** A count that stays empty is told once in that time. */
    private static final Duration TOLD_AGAIN_AFTER = Duration.ofHours(1);

    private static final int MOST_TOLD = 10_000;
    private static final int DIGITS_TOLD = 12;

    @Inject
    DataSource dataSource;

    @Inject
    Clock clock;

    @Inject
    PortalKey portalKey;

    private final Cache<String, Boolean> told = Caffeine.newBuilder()
            .maximumSize(MOST_TOLD)
            .expireAfterWrite(TOLD_AGAIN_AFTER)
            .build();

    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);
    private DatabaseBuckets buckets;
    private byte[] key;

    private record Taken(Count count, String id) {}

    /** One try to sign in. */
    public static final class Try {

        private final List<Taken> taken;
        private final Duration wait;

        private Try(List<Taken> taken, Duration wait) {
            this.taken = taken;
            this.wait = wait;
        }

        /** The time to wait before it can be made; zero where it can be made now. */
        public Duration delay() {
            return wait;
        }
    }

    @PostConstruct
    void begin() {
        buckets = new DatabaseBuckets(dataSource, clock);
        key = portalKey.derive("sign-in throttle");
    }

    /**
     * Counts a try, before the password is looked at, so that many at once do not slip through.
     *
     * @param account the name of the account, in its one spelling
     * @param device the device where that account signed in before; null where there is no good cookie of one
     * @param address the network that the client has
     */
    public Try count(String account, String device, String address) {
        sweep();
        // Overall first: whatever names and addresses strangers come with, no more rows are written than that allows.
        return device == null
                ? take(id(Count.OVERALL, ""), id(Count.ADDRESS, address), id(Count.ACCOUNT, account))
                : take(id(Count.DEVICE, device + "\n" + account));
    }

    /** Forgets a try, because the password was right. */
    public void giveBack(Try made) {
        made.taken.forEach(one -> buckets.giveBack(one.id(), one.count().limit().configuration()));
    }

    /** Tells whether a failure is put on record: always, unless there are very many. */
    public boolean isWorthRecording() {
        var recorded = id(Count.RECORDED, "");
        return buckets.take(recorded.id(), Count.RECORDED.limit().configuration())
                .isZero();
    }

    private Try take(Taken... wanted) {
        var taken = new ArrayList<Taken>();
        for (var one : wanted) {
            var wait = buckets.take(one.id(), one.count().limit().configuration());
            if (!wait.isZero()) {
                tell(one, wait);
                // A try that is not made takes nothing from others.
                giveBack(new Try(taken, wait));
                return new Try(List.of(), wait);
            }
            taken.add(one);
        }
        return new Try(taken, Duration.ZERO);
    }

    /** What is counted, under a keyed hash: neither the table nor the log tells names or addresses. */
    private Taken id(Count count, String what) {
        return new Taken(count, HexFormat.of().formatHex(PortalKey.hmac(key, count + "\n" + what)));
    }

    private void tell(Taken count, Duration wait) {
        if (told.asMap().putIfAbsent(count.id(), true) == null) {
            LOG.log(
                    Level.WARNING,
                    "Tries to sign in have to wait, " + count.count() + " "
                            + count.id().substring(0, DIGITS_TOLD) + ", now for " + (wait.toSeconds() + 1) + " s");
        }
    }

    private void sweep() {
        var now = clock.instant();
        var due = nextSweep.get();
        if (due.isAfter(now) || !nextSweep.compareAndSet(due, now.plus(BETWEEN_SWEEPS))) {
            return;
        }
        if (buckets.sweep() == DatabaseBuckets.BATCH) {
            nextSweep.set(now);
        }
    }
}

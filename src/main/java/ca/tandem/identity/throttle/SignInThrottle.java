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
 * A throttle against password guessing: attempts are counted by account, by address and overall, on all nodes together. An attempt is
 * counted before the password is verified, and the count is reverted if it was right. A client with the cookie of a device on which the
 * account signed in before is counted by device only, so that the failures of others do not lock the owner out.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class SignInThrottle {

    private static final Logger LOG = System.getLogger(SignInThrottle.class.getName());

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    /** Interval at which an exhausted counter is logged again. */
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

    private record TakenToken(AttemptCounter count, String id) {}

    /** An attempt to sign in. */
    public static final class SignInAttempt {

        private final List<TakenToken> taken;
        private final Duration wait;

        private SignInAttempt(List<TakenToken> taken, Duration wait) {
            this.taken = taken;
            this.wait = wait;
        }

        /** Returns the time to wait before the attempt is allowed; zero if it is allowed now. */
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
     * Counts an attempt, before the password is verified, so that simultaneous attempts cannot slip through.
     *
     * @param account the account's name in canonical form
     * @param device the device on which that account signed in before; null without a valid device cookie
     * @param address the network of the client
     */
    public SignInAttempt count(String account, String device, String address) {
        sweep();
        // Overall first: whatever names and addresses clients send, no more rows are written than that limit allows.
        return device == null
                ? take(
                        id(AttemptCounter.OVERALL, ""),
                        id(AttemptCounter.ADDRESS, address),
                        id(AttemptCounter.ACCOUNT, account))
                : take(id(AttemptCounter.DEVICE, device + "\n" + account));
    }

    /**
     * Counts a sign-in that is begun without a name, with a passkey: each writes a row.
     *
     * @param address the network of the client
     * @return the time to wait before it is allowed; zero if it is allowed now
     */
    public Duration countBegin(String address) {
        sweep();
        return take(id(AttemptCounter.OVERALL, ""), id(AttemptCounter.ADDRESS, address))
                .delay();
    }

    /**
     * Counts a code that is typed after a right password, before it is looked at. Parameters as in {@link #count}; somebody elsewhere who
     * knows the password does not lock a known device out.
     */
    public SignInAttempt countCode(String account, String device, String address) {
        sweep();
        return device == null
                ? take(id(AttemptCounter.ADDRESS, address), id(AttemptCounter.CODE, account))
                : take(id(AttemptCounter.CODE, device + "\n" + account));
    }

    /**
     * Counts a request for a link by somebody who lost a password.
     *
     * @param typed the name or e-mail address that was typed, in canonical form
     * @param address the network of the client
     * @return the time to wait before the request is allowed; zero if it is allowed now
     */
    public Duration countRecovery(String typed, String address) {
        sweep();
        return take(
                        id(AttemptCounter.RECOVERY_OVERALL, ""),
                        id(AttemptCounter.RECOVERY_ADDRESS, address),
                        id(AttemptCounter.RECOVERY_ACCOUNT, typed))
                .delay();
    }

    /** Reverts the count of an attempt whose password was right. */
    public void refund(SignInAttempt made) {
        made.taken.forEach(one -> buckets.giveBack(one.id(), one.count().limit().configuration()));
    }

    /** Checks whether to write a failure to the audit log: always, unless there are very many. */
    public boolean tryRecord() {
        var recorded = id(AttemptCounter.RECORDED, "");
        var wait = buckets.take(recorded.id(), AttemptCounter.RECORDED.limit().configuration());
        if (!wait.isZero() && told.asMap().putIfAbsent(recorded.id(), true) == null) {
            LOG.log(Level.WARNING, "Refused sign-ins are so many that not all of them are on record");
        }
        return wait.isZero();
    }

    private SignInAttempt take(TakenToken... wanted) {
        var taken = new ArrayList<TakenToken>();
        for (var one : wanted) {
            var wait = buckets.take(one.id(), one.count().limit().configuration());
            if (!wait.isZero()) {
                tell(one, wait);
                // An attempt that is refused uses up no other counter.
                refund(new SignInAttempt(taken, wait));
                return new SignInAttempt(List.of(), wait);
            }
            taken.add(one);
        }
        return new SignInAttempt(taken, Duration.ZERO);
    }

    /** Returns the counter under a keyed hash, so that neither the table nor the log reveals names or addresses. */
    private TakenToken id(AttemptCounter attemptCounter, String what) {
        return new TakenToken(
                attemptCounter, HexFormat.of().formatHex(PortalKey.hmac(key, attemptCounter + "\n" + what)));
    }

    private void tell(TakenToken count, Duration wait) {
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

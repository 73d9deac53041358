package ca.tandem.common.outage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * A circuit breaker for the database, one for each process. During an outage one caller a second tries the database and all others are
 * refused at once, so that no request waits in vain; the begin and the end of an outage are one line each in the log.
 *
 * <p>Instances are thread-safe.
 */
public final class DatabaseOutage {

    /** The instance of this process, static because the pool creates data sources itself and nothing can be injected into them. */
    public static final DatabaseOutage CURRENT = new DatabaseOutage(System::nanoTime);

    private static final Logger LOG = System.getLogger(DatabaseOutage.class.getName());
    private static final long BETWEEN_TRIES = Duration.ofSeconds(1).toNanos();
    private static final long BETWEEN_LINES = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private boolean away;
    private long since;
    private long lastTry;
    private long recordSuppressed;
    private boolean saidBusy;
    private long lastSaidBusy;

    DatabaseOutage(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Checks whether the database is unreachable, as far as this process knows. */
    public synchronized boolean isActive() {
        return away;
    }

    /** Checks whether the caller may try the database now; during an outage, one caller a second may. */
    public synchronized boolean mayTry() {
        var now = nanos.getAsLong();
        if (away && now - lastTry < BETWEEN_TRIES) {
            return false;
        }
        lastTry = now;
        return true;
    }

    /** Creates the exception for a caller that may not try the database now. */
    public static SQLException refusal() {
        return new SQLException("The database is away; it was tried less than a second ago", "08001");
    }

    /**
     * Runs background work and repeats it each second during an outage, so that it continues without intervention. The work must be
     * idempotent: when a commit breaks off, it is unknown whether it took effect.
     */
    public static void retryUntilAvailable(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!DatabaseFailure.isCauseOf(e) || !pause()) {
                    throw e;
                }
            }
        }
    }

    /** Waits for a second; returns false if the thread was interrupted meanwhile. */
    private static boolean pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Records that the database did not answer. */
    public synchronized void recordFailure(String reason) {
        lastTry = nanos.getAsLong();
        if (!away) {
            away = true;
            since = lastTry;
            recordSuppressed = 0;
            LOG.log(
                    Level.WARNING,
                    "The database does not answer ({0}). What needs it is answered with 503; it is tried every second.",
                    reason);
        }
    }

    /** Records that the database answered. */
    public synchronized void recordSuccess() {
        if (away) {
            away = false;
            LOG.log(
                    Level.WARNING,
                    "The database answers again, after {0} s; {1} lines about its absence were left out.",
                    Duration.ofNanos(nanos.getAsLong() - since).toSeconds(),
                    recordSuppressed);
        }
    }

    /** Records that a log entry about the database was suppressed; that all connections are in use is logged once a minute. */
    synchronized void recordSuppressed(DatabaseFailure trouble) {
        recordSuppressed++;
        var now = nanos.getAsLong();
        if (trouble == DatabaseFailure.BUSY && !away && (!saidBusy || now - lastSaidBusy > BETWEEN_LINES)) {
            saidBusy = true;
            lastSaidBusy = now;
            LOG.log(
                    Level.WARNING,
                    "All connections to the database are in use; what waits too long for one is answered with 503."
                            + " This is said once a minute.");
        }
    }
}

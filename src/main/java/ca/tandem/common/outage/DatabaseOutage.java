package ca.tandem.common.outage;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The outage of the database, for this process. While it is away, one caller a second tries it and everybody else is refused at once, so that
 * nobody waits for what will not come; the begin and the end are one line each in the log.
 */
public final class DatabaseOutage {

    /** The one of this process: the pool makes data sources by itself, and nothing can be given to them. */
    public static final DatabaseOutage CURRENT = new DatabaseOutage(System::nanoTime);

    private static final Logger LOG = System.getLogger(DatabaseOutage.class.getName());
    private static final long BETWEEN_TRIES = Duration.ofSeconds(1).toNanos();
    private static final long BETWEEN_LINES = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private boolean away;
    private long since;
    private long lastTry;
    private long leftOut;
    private boolean saidBusy;
    private long lastSaidBusy;

    DatabaseOutage(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Tells whether the database is away as far as anybody knows. */
    public synchronized boolean isOn() {
        return away;
    }

    /** Lets the caller try the database now; while it is away, one caller a second. */
    public synchronized boolean mayTry() {
        var now = nanos.getAsLong();
        if (away && now - lastTry < BETWEEN_TRIES) {
            return false;
        }
        lastTry = now;
        return true;
    }

    /** The refusal of whoever may not try it now. */
    public static SQLException refusal() {
        return new SQLException("The database is away; it was tried less than a second ago", "08001");
    }

    /**
     * Does what nobody waits for, and again each second while the database is away, so that what runs in the background goes on by itself.
     * The work is one that may be done twice: where a commit broke off, nobody knows whether it was done.
     */
    public static void outlast(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (RuntimeException e) {
                if (!DatabaseTrouble.isBehind(e) || !pause()) {
                    throw e;
                }
            }
        }
    }

    /** Gives whether it was waited for, and the thread not ended meanwhile. */
    private static boolean pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Notes that the database did not answer. */
    public synchronized void failed(String reason) {
        lastTry = nanos.getAsLong();
        if (!away) {
            away = true;
            since = lastTry;
            leftOut = 0;
            LOG.log(
                    Level.WARNING,
                    "The database does not answer ({0}). What needs it is answered with 503; it is tried every second.",
                    reason);
        }
    }

    /** Notes that the database answered. */
    public synchronized void answered() {
        if (away) {
            away = false;
            LOG.log(
                    Level.WARNING,
                    "The database answers again, after {0} s; {1} lines about its absence were left out.",
                    Duration.ofNanos(nanos.getAsLong() - since).toSeconds(),
                    leftOut);
        }
    }

    /** Notes that a line about trouble was left out of the log; that connections are short is said once a minute. */
    synchronized void leftOut(DatabaseTrouble trouble) {
        leftOut++;
        var now = nanos.getAsLong();
        if (trouble == DatabaseTrouble.BUSY && !away && (!saidBusy || now - lastSaidBusy > BETWEEN_LINES)) {
            saidBusy = true;
            lastSaidBusy = now;
            LOG.log(
                    Level.WARNING,
                    "All connections to the database are in use; what waits too long for one is answered with 503."
                            + " This is said once a minute.");
        }
    }
}

package ca.tandem.alert;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Timer that queues what is new for alerts, and deletes those that nobody confirmed, on every node. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AlertTimer {

    private static final Logger LOG = System.getLogger(AlertTimer.class.getName());

    @Inject
    AlertNews news;

    @Inject
    AlertService alertService;

    /** Failures that have been logged already; each is logged once, not at every tick. */
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "11", persistent = false)
    void tick() {
        // A thousand searches can take longer than the time between two ticks.
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            attempt("alerts", () -> news.due().forEach(id -> attempt("alert " + id, () -> news.send(id))));
            attempt("the sweep of alerts", alertService::sweep);
        } finally {
            running.set(false);
        }
    }

    /** Keeps the container from cancelling the timer. */
    private void attempt(String what, Runnable work) {
        try {
            work.run();
            reported.remove(what);
        } catch (RuntimeException e) {
            if (reported.add(what)) {
                LOG.log(Level.WARNING, "There is trouble with " + what + "; it is tried again", e);
            }
        }
    }
}

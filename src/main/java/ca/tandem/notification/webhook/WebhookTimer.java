package ca.tandem.notification.webhook;

import jakarta.annotation.PostConstruct;
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

/** Timer that queues closings, calls webhooks and sweeps, on every node. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WebhookTimer {

    private static final Logger LOG = System.getLogger(WebhookTimer.class.getName());

    @Inject
    WebhookOutbox outbox;

    @Inject
    WebhookSender sender;

    @Inject
    WebhookSettings settings;

    /** Failures that have been logged already; each is logged once, not at every tick. */
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean running = new AtomicBoolean();

    /** Reads the settings, so that a wrong one stops the deployment and not the first call. */
    @PostConstruct
    void look() {
        if (settings.callable().isAnyAllowed()) {
            LOG.log(Level.INFO, "Webhooks may call addresses that are not public");
        }
    }

    @Schedule(hour = "*", minute = "*", second = "4/10", persistent = false)
    void tick() {
        // Slow webhooks can take longer than the time between two ticks.
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            attempt("closings for webhooks", () -> outbox.closingWebhooks().forEach(outbox::queueClosings));
            attempt("webhooks", sender::run);
        } finally {
            running.set(false);
        }
    }

    /** Deletes deliveries that ended long ago, in the small hours. */
    @Schedule(hour = "3", minute = "23", persistent = false)
    void sweep() {
        attempt("the sweep of webhooks", outbox::sweep);
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

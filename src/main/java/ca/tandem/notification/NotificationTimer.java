package ca.tandem.notification;

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

/**
 * Timer that sends reminders, archiving notices and e-mail, and sweeps, on every node. Whatever came due while the portal was stopped is done at the
 * first tick.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NotificationTimer {

    private static final Logger LOG = System.getLogger(NotificationTimer.class.getName());

    @Inject
    DueReminders reminders;

    @Inject
    ArchivingNotifier notices;

    @Inject
    MailDelivery round;

    @Inject
    Retention retention;

    @Inject
    SmtpSettings settings;

    /** Failures that have been logged already; each is logged once, not at every tick. */
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean running = new AtomicBoolean();

    /** Reads the mail server's settings, so that a wrong setting stops the deployment and not the first message. */
    @PostConstruct
    void look() {
        settings.server().ifPresent(server -> LOG.log(Level.INFO, "Notifications are sent by " + server));
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        // A slow mail server can take longer than the time between two ticks, and the container cancels a timer whose
        // method throws.
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            attempt("reminders", () -> reminders
                    .candidates()
                    .forEach(task -> attempt("the reminder of task " + task, () -> reminders.remind(task))));
            attempt("notices of archiving", () -> notices.candidates()
                    .forEach(archivingNotice ->
                            attempt("the notice of " + archivingNotice.key(), () -> notices.send(archivingNotice))));
            attempt("e-mail", round::run);
        } finally {
            running.set(false);
        }
    }

    /** Deletes what nobody needs any more, in the small hours. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    void sweep() {
        attempt("the sweep", retention::sweep);
    }

    private void attempt(String what, Runnable work) {
        try {
            work.run();
            if (reported.remove(what)) {
                LOG.log(Level.INFO, "Caught up with " + what);
            }
        } catch (RuntimeException e) {
            if (reported.add(what)) {
                LOG.log(Level.WARNING, "There is trouble with " + what + "; it is tried again", e);
            }
        }
    }
}

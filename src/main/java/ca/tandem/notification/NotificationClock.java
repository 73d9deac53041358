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

/** Reminds, gives notice and sends, on every node; what a stop left behind is made up at the first tick. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NotificationClock {

    private static final Logger LOG = System.getLogger(NotificationClock.class.getName());

    @Inject
    DueReminders reminders;

    @Inject
    ArchiveNotices notices;

    @Inject
    MailRound round;

    @Inject
    SmtpSettings settings;

    /** What went wrong and has been logged; said once, not at every tick. */
    private final Set<String> reported = ConcurrentHashMap.newKeySet();

    private final AtomicBoolean running = new AtomicBoolean();

    /** A mail server that cannot be read ends the start, not the first message. */
    @PostConstruct
    void look() {
        settings.server().ifPresent(server -> LOG.log(Level.INFO, "Notifications are sent by " + server));
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        // A slow mail server takes longer than the pause between two ticks, and the container gives up a timer that
        // throws.
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            attempt("reminders", () -> reminders
                    .candidates()
                    .forEach(task -> attempt("the reminder of task " + task, () -> reminders.remind(task))));
            attempt("notices of archiving", () -> notices.candidates()
                    .forEach(notice -> attempt("the notice of " + notice.key(), () -> notices.tell(notice))));
            attempt("e-mail", round::run);
        } finally {
            running.set(false);
        }
    }

    private void attempt(String what, Runnable work) {
        try {
            work.run();
            if (reported.remove(what)) {
                LOG.log(Level.INFO, "Caught up with " + what);
            }
        } catch (RuntimeException e) {
            if (reported.add(what)) {
                LOG.log(Level.WARNING, "There is trouble with " + what + "; it is tried every ten seconds", e);
            }
        }
    }
}

package ca.tandem.notification;

import ca.tandem.notification.OutgoingMail.AlertMail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

/** Queue of messages about readers' alerts, in the transaction of their cause. It holds the alert's id, never its address. */
@ApplicationScoped
@Transactional
public class AlertOutbox {

    @Inject
    OutgoingMails mails;

    @Inject
    Clock clock;

    /** Queues a message about an alert that tells no news. */
    public void add(AlertMail subject, long alert) {
        mails.add(OutgoingMail.aboutAlert(subject, alert, clock.instant()));
    }

    /** Queues a message about what became public after the first instant and not after the second. */
    public void addNews(long alert, Instant after, Instant until) {
        mails.add(OutgoingMail.ofNews(alert, after, until, clock.instant()));
    }

    /** Returns the number of messages, other than news, about any of the alerts since the given instant. */
    public long countRequests(Collection<Long> alerts, Instant since) {
        return mails.countAlertRequests(alerts, since);
    }

    /** Deletes the messages about an alert, sent or not. */
    public void deleteOf(long alert) {
        mails.deleteOfAlert(alert);
    }

    /** Deletes the messages about all alerts that were written before the given instant. */
    public void deleteBefore(Instant instant) {
        mails.deleteAlertMailsBefore(instant);
    }
}

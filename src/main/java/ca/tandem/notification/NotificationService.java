package ca.tandem.notification;

import ca.tandem.common.ClockProducer;
import ca.tandem.identity.Account;
import ca.tandem.notification.MailPreferences.MailFrequency;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;

/** Creates notifications, in the transaction of their cause, and sets the time from which they may be sent by e-mail. */
@ApplicationScoped
public class NotificationService {

    /** Time of the daily messages, in the portal's time zone. */
    public static final LocalTime MORNING = LocalTime.of(7, 0);

    @Inject
    Notifications notifications;

    @Inject
    MailPreferences mailPreferences;

    @Inject
    SmtpSettings settings;

    /** Notifies those of the given accounts that are open and did not cause the notification themselves. */
    void notifyAccounts(NotificationSubject notificationSubject, Collection<String> people) {
        notifyAccounts(notificationSubject, people, null);
    }

    /**
     * Notifies the accounts as {@link #notifyAccounts(NotificationSubject, Collection)} does, but each at most once under the given key.
     *
     * @param once the key that identifies the notification; null to notify every time
     */
    void notifyAccounts(NotificationSubject notificationSubject, Collection<String> people, String once) {
        var wanted = new HashSet<>(people);
        wanted.remove(notificationSubject.by());
        if (wanted.isEmpty()) {
            return;
        }
        mailPreferences.ofOpenAccounts().forEach((account, preferences) -> {
            if (wanted.contains(account.getName())) {
                var key = once == null ? null : once + ":" + account.getName();
                if (key == null || !notifications.exists(key)) {
                    notifications.add(new Notification(
                            notificationSubject,
                            account.getName(),
                            key,
                            mailAfter(notificationSubject, account, preferences)));
                }
            }
        });
    }

    private Instant mailAfter(
            NotificationSubject notificationSubject,
            Account account,
            Map<NotificationKind, MailFrequency> preferences) {
        if (!settings.isEnabled() || account.getEmail() == null) {
            return null;
        }
        return switch (preferences.get(notificationSubject.kind())) {
            case NEVER -> null;
            case AT_ONCE -> notificationSubject.at().plus(settings.pause());
            case DAILY -> nextMorning(notificationSubject.at());
        };
    }

    /** Returns the next time for daily messages. */
    static Instant nextMorning(Instant now) {
        var local = now.atZone(ClockProducer.ZONE);
        var today = local.toLocalDate().atTime(MORNING).atZone(ClockProducer.ZONE);
        return (today.isAfter(local) ? today : today.plus(Duration.ofDays(1)).with(MORNING)).toInstant();
    }
}

package ca.tandem.notification;

import ca.tandem.common.Time;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Writes down whom something is told, in the transaction that is its cause, and from when on it may be sent. */
@ApplicationScoped
public class Telling {

    /** When the day's messages go out, in the portal's zone. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    @Inject
    Notifications notifications;

    @Inject
    Accounts accounts;

    @Inject
    MailWishes wishes;

    @Inject
    SmtpSettings settings;

    /** Tells those of the people who have an open account and did not do it themselves. */
    void tell(Matter matter, Collection<String> people) {
        tell(matter, people, null);
    }

    /**
     * The same, once: whoever was told under that name is not told again.
     *
     * @param once what distinguishes it from everything else that is told; null where it is told each time
     */
    void tell(Matter matter, Collection<String> people, String once) {
        var wanted = Set.copyOf(people);
        if (wanted.isEmpty()) {
            return;
        }
        var mailing = wishes.all();
        accounts.open().stream()
                .filter(account -> wanted.contains(account.getName()))
                .filter(account -> !account.getName().equals(matter.by()))
                .forEach(account -> {
                    var key = once == null ? null : once + ":" + account.getName();
                    if (key == null || !notifications.isTold(key)) {
                        notifications.add(
                                new Notification(matter, account.getName(), key, mailAfter(matter, account, mailing)));
                    }
                });
    }

    private Instant mailAfter(Matter matter, Account account, Map<String, Map<NotificationKind, Mailing>> mailing) {
        if (!settings.isOn() || account.getEmail() == null) {
            return null;
        }
        var wish = mailing.getOrDefault(account.getName(), Map.of())
                .getOrDefault(matter.kind(), matter.kind().usual());
        return switch (wish) {
            case NEVER -> null;
            case AT_ONCE -> matter.at().plus(settings.pause());
            case DAILY -> nextMorning(matter.at());
        };
    }

    /** The next time the day's messages go out. */
    static Instant nextMorning(Instant now) {
        var local = now.atZone(Time.ZONE);
        var today = local.toLocalDate().atTime(MORNING).atZone(Time.ZONE);
        return (today.isAfter(local) ? today : today.plus(Duration.ofDays(1)).with(MORNING)).toInstant();
    }
}

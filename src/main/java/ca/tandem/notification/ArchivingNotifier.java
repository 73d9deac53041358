package ca.tandem.notification;

import ca.tandem.common.ClockProducer;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Postings;
import ca.tandem.publication.AutomaticArchiving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Notifies administrators of postings that will be archived automatically before long, once for each posting and day. A posting that
 * changes is archived on a later day, of which they are notified again.
 */
@ApplicationScoped
@Transactional
public class ArchivingNotifier {

    @Inject
    AutomaticArchiving automaticArchiving;

    @Inject
    Postings postings;

    @Inject
    Accounts accounts;

    @Inject
    Notifications notifications;

    @Inject
    NotificationService notificationService;

    @Inject
    Clock clock;

    /** A posting and the day, in the portal's time zone, on which it will be archived. */
    record ArchivingNotice(String key, LocalDate day) {}

    /** Returns the notices that have not been sent yet. A single query filters out all others. */
    List<ArchivingNotice> candidates() {
        var ahead = automaticArchiving.upcoming();
        if (ahead.isEmpty()) {
            return List.of();
        }
        var told = notifications.archivingNotices(LocalDate.now(clock.withZone(ClockProducer.ZONE)));
        return ahead.stream()
                .map(one -> new ArchivingNotice(one.key(), LocalDate.ofInstant(one.at(), ClockProducer.ZONE)))
                .filter(archivingNotice -> !told.contains(archivingNotice))
                .toList();
    }

    /** Sends one notice. If two nodes do so at the same time, the unique key of the notification makes one of them roll back. */
    void send(ArchivingNotice archivingNotice) {
        postings.publicEdition(archivingNotice.key()).ifPresent(edition -> send(edition, archivingNotice.day()));
    }

    private void send(Edition edition, LocalDate day) {
        var administrators = accounts.open().stream()
                .filter(account -> account.getRoles().contains(Role.ADMINISTRATOR))
                .map(Account::getName)
                .collect(Collectors.toSet());
        notificationService.notifyAccounts(
                NotificationSubject.of(NotificationKind.ARCHIVE_AHEAD, edition, Actor.CLOCK.name(), clock.instant())
                        .naming(day),
                administrators,
                NotificationKind.ARCHIVE_AHEAD + ":" + edition.getPosting().getId() + ":" + day);
    }
}

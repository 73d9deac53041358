package ca.tandem.notification;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Actor;
import ca.tandem.notification.OutgoingMail.MailState;
import ca.tandem.posting.Edition;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Repository of notifications and of their read marks. Users see and mark only their own. */
@Repository
@Transactional
public class Notifications {

    private static final String READ =
            "update Notification n set n.readAt = :now where n.account = :account and n.readAt is null";

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * A page of a user's notifications.
     *
     * @param total the number of notifications on all pages
     */
    public record FoundNotifications(List<Notification> notifications, long total) {}

    /** Returns the number of the user's unread notifications. */
    public long unread(Actor actor) {
        return entityManager
                .createQuery(
                        "select count(n) from Notification n where n.account = :account and n.readAt is null",
                        Long.class)
                .setParameter("account", actor.name())
                .getSingleResult();
    }

    /**
     * Returns a page of the user's notifications, the latest first.
     *
     * @param unreadOnly true to leave out notifications that have been read
     * @param page the page, from 1
     * @param size the number of notifications on a page
     */
    public FoundNotifications of(Actor actor, boolean unreadOnly, int page, int size) {
        var where = " from Notification n where n.account = :account" + (unreadOnly ? " and n.readAt is null" : "");
        var notifications = entityManager
                .createQuery("select n" + where + " order by n.at desc, n.id desc", Notification.class)
                .setParameter("account", actor.name())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "n.edition")
                .setHint("eclipselink.batch", "n.edition.posting")
                .setHint("eclipselink.batch", "n.edition.texts")
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = entityManager
                .createQuery("select count(n)" + where, Long.class)
                .setParameter("account", actor.name())
                .getSingleResult();
        return new FoundNotifications(notifications, total);
    }

    /** Returns the id of the user's latest notification; 0 if there is none. */
    public long latest(Actor actor) {
        var latest = entityManager
                .createQuery("select max(n.id) from Notification n where n.account = :account", Long.class)
                .setParameter("account", actor.name())
                .getSingleResult();
        return latest == null ? 0 : latest;
    }

    /**
     * Marks one of the user's notifications as read; marking it again changes nothing.
     *
     * @return true if the user has such a notification
     */
    public boolean read(long id, Actor actor) {
        var there = entityManager
                        .createQuery(
                                "select count(n) from Notification n where n.id = :id and n.account = :account",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("account", actor.name())
                        .getSingleResult()
                > 0;
        entityManager
                .createQuery(READ + " and n.id = :id")
                .setParameter("now", clock.instant())
                .setParameter("account", actor.name())
                .setParameter("id", id)
                .executeUpdate();
        return there;
    }

    /**
     * Marks the user's notifications up to and including {@code latest} as read; later ones stay unread.
     *
     * @return the number of notifications marked
     */
    public int readAll(long latest, Actor actor) {
        return entityManager
                .createQuery(READ + " and n.id <= :latest")
                .setParameter("now", clock.instant())
                .setParameter("account", actor.name())
                .setParameter("latest", latest)
                .executeUpdate();
    }

    /**
     * Counts of unread notifications and unsent messages.
     *
     * @param here the unread notifications about the posting, or about the unit of it, that the user is looking at
     * @param elsewhere all other unread notifications
     * @param unsentMails the messages that {@link Outbox#troubles} lists; 0 if they were not asked for
     */
    public record WaitingCounts(long here, long elsewhere, long unsentMails) {}

    /**
     * Counts what waits for the user's attention, in one query.
     *
     * @param posting the key of the posting that the user is looking at; null for none
     * @param unit the id of the unit of it that the user is looking at; null for none
     * @param mails true to count unsent messages as well
     */
    public WaitingCounts waiting(Actor actor, String posting, Long unit, boolean mails) {
        var query = entityManager
                .createQuery(
                        "select count(n), sum(case when p.key = :posting"
                                + " and (n.unit is null or n.unit = :unit) then 1 else 0 end)"
                                + (mails ? ", (select count(m) from OutgoingMail m where m.state in :trouble)" : ", 0")
                                + " from Notification n left join n.edition e left join e.posting p"
                                + " where n.account = :account and n.readAt is null",
                        Object[].class)
                .setParameter("posting", posting == null ? "" : posting)
                .setParameter("unit", unit == null ? 0L : unit)
                .setParameter("account", actor.name());
        if (mails) {
            query.setParameter("trouble", MailState.TROUBLE);
        }
        var counts = query.getSingleResult();
        var here = counts[1] == null ? 0 : ((Number) counts[1]).longValue();
        return new WaitingCounts(here, (Long) counts[0] - here, ((Number) counts[2]).longValue());
    }

    /**
     * Marks the user's notifications about a posting as read, and those about one of its units.
     *
     * @param unit the unit's id; null to leave the notifications about units unread
     */
    public void markSeen(String posting, Long unit, Actor actor) {
        entityManager
                .createQuery(READ + " and (n.unit is null or n.unit = :unit) and n.edition in"
                        + " (select e from Edition e where e.posting.key = :posting)")
                .setParameter("now", clock.instant())
                .setParameter("unit", unit == null ? 0L : unit)
                .setParameter("account", actor.name())
                .setParameter("posting", posting)
                .executeUpdate();
    }

    /** Marks {@code TASK_FOR_ROLE} notifications of an edition as read for everybody once the task is no longer open to the role. */
    void closeRoleTasks(Edition edition) {
        settleAll(edition, NotificationKind.TASK_FOR_ROLE);
    }

    /** Marks the notifications of one kind about an edition as read for everybody, because the matter is settled. */
    void settleAll(Edition edition, NotificationKind kind) {
        entityManager
                .createQuery("update Notification n set n.readAt = :now where n.edition = :edition and n.readAt is null"
                        + " and n.kind = :kind")
                .setParameter("now", clock.instant())
                .setParameter("edition", edition)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    /** Checks whether a notification with the given unique key exists. */
    boolean exists(String once) {
        return entityManager
                        .createQuery("select count(n) from Notification n where n.once = :once", Long.class)
                        .setParameter("once", once)
                        .getSingleResult()
                > 0;
    }

    /** Returns the archiving notices that have been given for the given day and later ones. */
    Set<ArchivingNotifier.ArchivingNotice> archivingNotices(LocalDate from) {
        return entityManager
                .createQuery(
                        "select n.edition.posting.key, n.day from Notification n where n.kind = :kind and n.day >= :from",
                        Object[].class)
                .setParameter("kind", NotificationKind.ARCHIVE_AHEAD)
                .setParameter("from", from)
                .getResultStream()
                .map(row -> new ArchivingNotifier.ArchivingNotice((String) row[0], (LocalDate) row[1]))
                .collect(Collectors.toSet());
    }

    /** Deletes the notifications that were read before the given instant, except for those that are given once only. */
    void deleteReadBefore(Instant instant) {
        entityManager
                .createQuery("delete from Notification n where n.readAt < :instant and n.once is null")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    void add(Notification notification) {
        entityManager.persist(notification);
    }
}

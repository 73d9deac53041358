package ca.tandem.notification;

import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.task.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What each person was told, and what of it they have read. Everybody sees and reads their own only. */
@ApplicationScoped
@Transactional
public class Notifications {

    private static final String READ =
            "update Notification n set n.readAt = :now where n.account = :account and n.readAt is null";

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * A page of somebody's notifications.
     *
     * @param total how many there are on all pages
     */
    public record Found(List<Notification> notifications, long total) {}

    /** How many a person has not read. */
    public long unread(Actor actor) {
        return entityManager
                .createQuery(
                        "select count(n) from Notification n where n.account = :account and n.readAt is null",
                        Long.class)
                .setParameter("account", actor.name())
                .getSingleResult();
    }

    /**
     * A person's notifications, the latest first.
     *
     * @param unreadOnly whether to leave out what was read
     * @param page from 1
     * @param size how many a page has
     */
    public Found of(Actor actor, boolean unreadOnly, int page, int size) {
        var where = " from Notification n where n.account = :account" + (unreadOnly ? " and n.readAt is null" : "");
        var notifications = entityManager
                .createQuery("select n" + where + " order by n.at desc, n.id desc", Notification.class)
                .setParameter("account", actor.name())
                .setHint("eclipselink.batch", "n.edition")
                .setHint("eclipselink.batch", "n.edition.texts")
                .setFirstResult((page - 1) * size)
                .setMaxResults(size)
                .getResultList();
        var total = entityManager
                .createQuery("select count(n)" + where, Long.class)
                .setParameter("account", actor.name())
                .getSingleResult();
        return new Found(notifications, total);
    }

    /** The id of the last thing that somebody was told; 0 where they were told nothing. */
    public long latest(Actor actor) {
        var latest = entityManager
                .createQuery("select max(n.id) from Notification n where n.account = :account", Long.class)
                .setParameter("account", actor.name())
                .getSingleResult();
        return latest == null ? 0 : latest;
    }

    /**
     * Notes that a person has read one of theirs.
     *
     * @return whether there is such a one; reading it again changes nothing
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
     * Notes that a person has read all that they were told until one of theirs, that one too: what came since stays.
     *
     * @return how many that were
     */
    public int readAll(long latest, Actor actor) {
        return entityManager
                .createQuery(READ + " and n.id <= :latest")
                .setParameter("now", clock.instant())
                .setParameter("account", actor.name())
                .setParameter("latest", latest)
                .executeUpdate();
    }

    /** Notes that whoever opens a posting has read what they were told of it; what was said of its units is read there. */
    public void readAbout(String posting, Actor actor) {
        if (unread(actor) > 0) {
            entityManager
                    .createQuery(READ + " and n.unit is null and n.edition in"
                            + " (select e from Edition e where e.posting.key = :posting)")
                    .setParameter("now", clock.instant())
                    .setParameter("account", actor.name())
                    .setParameter("posting", posting)
                    .executeUpdate();
        }
    }

    /** Notes that whoever opens a unit has read what they were told of it. */
    public void readUnit(long unit, Actor actor) {
        entityManager
                .createQuery(READ + " and n.unit = :unit")
                .setParameter("now", clock.instant())
                .setParameter("account", actor.name())
                .setParameter("unit", unit)
                .executeUpdate();
    }

    /** Takes off people's lists what was told to a role of that edition and is nobody's to take any more: all but that step's. */
    void settle(Edition edition, Step still) {
        var query = entityManager
                .createQuery("update Notification n set n.readAt = :now where n.edition = :edition and n.readAt is null"
                        + " and n.kind = :kind" + (still == null ? "" : " and n.step <> :still"))
                .setParameter("now", clock.instant())
                .setParameter("edition", edition)
                .setParameter("kind", NotificationKind.TASK_FOR_ROLE);
        if (still != null) {
            query.setParameter("still", still);
        }
        query.executeUpdate();
    }

    /** Takes off people's lists what was told of that edition and has been done. */
    void settleAll(Edition edition, NotificationKind kind) {
        entityManager
                .createQuery("update Notification n set n.readAt = :now where n.edition = :edition and n.readAt is null"
                        + " and n.kind = :kind")
                .setParameter("now", clock.instant())
                .setParameter("edition", edition)
                .setParameter("kind", kind)
                .executeUpdate();
    }

    /** Whether that was told already, of what is told once. */
    boolean isTold(String once) {
        return entityManager
                        .createQuery("select count(n) from Notification n where n.once = :once", Long.class)
                        .setParameter("once", once)
                        .getSingleResult()
                > 0;
    }

    /** Of which archivings somebody was told, of those on that day or after it. */
    Set<ArchiveNotices.Notice> toldOfArchiving(LocalDate from) {
        return entityManager
                .createQuery(
                        "select n.edition.posting.key, n.day from Notification n where n.kind = :kind and n.day >= :from",
                        Object[].class)
                .setParameter("kind", NotificationKind.ARCHIVE_AHEAD)
                .setParameter("from", from)
                .getResultStream()
                .map(row -> new ArchiveNotices.Notice((String) row[0], (LocalDate) row[1]))
                .collect(Collectors.toSet());
    }

    void add(Notification notification) {
        entityManager.persist(notification);
    }
}

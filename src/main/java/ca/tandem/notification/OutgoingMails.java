package ca.tandem.notification;

import ca.tandem.common.database.Repository;
import ca.tandem.notification.Outbox.MailClaim;
import ca.tandem.notification.OutgoingMail.AlertMail;
import ca.tandem.notification.OutgoingMail.MailState;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The repository of messages to be sent, and of the notifications that they contain. Each change checks that the lease still holds. */
@Repository
class OutgoingMails {

    private static final int MOST_FREE = 10;
    private static final String OF_THE_LEASE = " where m.id = :id and m.state = :from and m.leaseHolder = :holder";

    @Inject
    EntityManager entityManager;

    /** Returns the names of the accounts with notifications that are due by e-mail, are in no message and have not been read. */
    List<String> waitingAccounts(Instant now) {
        return entityManager
                .createQuery(
                        "select distinct n.account from Notification n"
                                + " where n.mailAfter <= :now and n.mail is null and n.readAt is null order by n.account",
                        String.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** Puts the notifications of the message's account that are due by the given instant into it, and returns their number. */
    int gather(OutgoingMail mail, Instant soon) {
        return entityManager
                .createQuery("update Notification n set n.mail = :mail where n.account = :account and n.mail is null"
                        + " and n.readAt is null and n.mailAfter <= :soon")
                .setParameter("mail", mail.getId())
                .setParameter("account", mail.getAccount())
                .setParameter("soon", soon)
                .executeUpdate();
    }

    /** Returns the ids of messages that are due and free, those that have waited longest first. */
    List<Long> free(Instant now) {
        return entityManager
                .createQuery(
                        "select m.id from OutgoingMail m where m.state = :waiting and m.nextAt <= :now"
                                + " and (m.leaseUntil is null or m.leaseUntil < :now) order by m.nextAt, m.id",
                        Long.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setMaxResults(MOST_FREE)
                .getResultList();
    }

    /** Takes the lease of a message; returns false if it is not free any more. */
    boolean lease(MailClaim mailClaim, Instant now, Instant until) {
        return entityManager
                        .createQuery(
                                "update OutgoingMail m set m.leaseHolder = :holder, m.leaseUntil = :until where m.id = :id"
                                        + " and m.state = :waiting and m.nextAt <= :now"
                                        + " and (m.leaseUntil is null or m.leaseUntil < :now)")
                        .setParameter("holder", mailClaim.holder())
                        .setParameter("until", until)
                        .setParameter("id", mailClaim.id())
                        .setParameter("waiting", MailState.WAITING)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Marks a message as about to be handed over; returns false if the lease has ended. */
    boolean handOver(MailClaim mailClaim, Instant now, Instant until) {
        return ofTheLease(
                                "update OutgoingMail m set m.state = :to, m.leaseUntil = :until" + OF_THE_LEASE
                                        + " and m.leaseUntil > :now",
                                MailState.WAITING,
                                mailClaim)
                        .setParameter("to", MailState.SENDING)
                        .setParameter("until", until)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Lets a message wait for another attempt. */
    void postpone(MailClaim mailClaim, MailState from, Instant next, String problem) {
        ofTheLease(
                        "update OutgoingMail m set m.state = :to, m.attempts = m.attempts + 1, m.nextAt = :next,"
                                + " m.problem = :problem, m.leaseUntil = null" + OF_THE_LEASE,
                        from,
                        mailClaim)
                .setParameter("to", MailState.WAITING)
                .setParameter("next", next)
                .setParameter("problem", problem)
                .executeUpdate();
    }

    /** Marks a message as ended. */
    void end(MailClaim mailClaim, MailState from, MailState to, Instant now, String problem) {
        ofTheLease(
                        "update OutgoingMail m set m.state = :to, m.endedAt = :now, m.problem = :problem"
                                + OF_THE_LEASE,
                        from,
                        mailClaim)
                .setParameter("to", to)
                .setParameter("now", now)
                .setParameter("problem", problem)
                .executeUpdate();
    }

    /** Marks messages as {@code UNCERTAIN} whose lease ended while they were handed over. */
    void expireLeases(Instant now) {
        entityManager
                .createQuery("update OutgoingMail m set m.state = :uncertain, m.endedAt = :now"
                        + " where m.state = :sending and m.leaseUntil < :now")
                .setParameter("uncertain", MailState.UNCERTAIN)
                .setParameter("sending", MailState.SENDING)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Returns the messages that did not reach their recipients, or may not have, the latest first. */
    List<OutgoingMail> troubles(int most) {
        return entityManager
                .createQuery(
                        "select m from OutgoingMail m where m.state in :trouble order by m.id desc", OutgoingMail.class)
                .setParameter("trouble", MailState.TROUBLE)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the messages that failed at least once and wait for another attempt, the latest first. */
    List<OutgoingMail> delayed(int most) {
        return entityManager
                .createQuery(
                        "select m from OutgoingMail m where m.state = :waiting and m.attempts > 0 order by m.id desc",
                        OutgoingMail.class)
                .setParameter("waiting", MailState.WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    /** Lets a message that is in trouble wait again, to be given up at {@code end}; does nothing for any other message. */
    void retry(long id, Instant now, Instant end) {
        entityManager
                .createQuery(
                        "update OutgoingMail m set m.state = :waiting, m.attempts = 0, m.nextAt = :now, m.giveUpAt = :end,"
                                + " m.endedAt = null, m.leaseUntil = null where m.id = :id and m.state in :trouble")
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setParameter("end", end)
                .setParameter("id", id)
                .setParameter("trouble", MailState.TROUBLE)
                .executeUpdate();
    }

    /** Finds the row of a message; {@link #contents} returns its notifications, in order. */
    Optional<OutgoingMail> byId(long id) {
        return Optional.ofNullable(entityManager.find(OutgoingMail.class, id));
    }

    List<Notification> contents(long id) {
        return entityManager
                .createQuery("select n from Notification n where n.mail = :mail order by n.id", Notification.class)
                .setParameter("mail", id)
                .getResultList();
    }

    /** Stores a message, which has its id afterwards. */
    void add(OutgoingMail mail) {
        entityManager.persist(mail);
        entityManager.flush();
    }

    void remove(OutgoingMail mail) {
        entityManager.remove(mail);
    }

    /** Returns the number of messages, other than news, about any of the alerts since the given instant. */
    long countAlertRequests(Collection<Long> alerts, Instant since) {
        return alerts.isEmpty()
                ? 0
                : entityManager
                        .createQuery(
                                "select count(m) from OutgoingMail m where m.alert in :alerts and m.alertMail <> :news"
                                        + " and m.createdAt > :since",
                                Long.class)
                        .setParameter("alerts", alerts)
                        .setParameter("news", AlertMail.NEWS)
                        .setParameter("since", since)
                        .getSingleResult();
    }

    /** Deletes the messages about an alert. */
    void deleteOfAlert(long alert) {
        entityManager
                .createQuery("delete from OutgoingMail m where m.alert = :alert")
                .setParameter("alert", alert)
                .executeUpdate();
    }

    /** Deletes the messages about alerts that were written before the given instant. */
    void deleteAlertMailsBefore(Instant instant) {
        entityManager
                .createQuery("delete from OutgoingMail m where m.alert is not null and m.createdAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    /** Returns the ids of the comments about which a message has ended, sent or not. */
    List<Long> toldFeedback() {
        return entityManager
                .createQuery(
                        "select m.feedback from OutgoingMail m where m.feedback is not null and m.endedAt is not null",
                        Long.class)
                .getResultList();
    }

    /** Deletes the messages about a comment. */
    void deleteOfFeedback(long comment) {
        entityManager
                .createQuery("delete from OutgoingMail m where m.feedback = :comment")
                .setParameter("comment", comment)
                .executeUpdate();
    }

    private Query ofTheLease(String update, MailState from, MailClaim mailClaim) {
        return entityManager
                .createQuery(update)
                .setParameter("id", mailClaim.id())
                .setParameter("from", from)
                .setParameter("holder", mailClaim.holder());
    }
}

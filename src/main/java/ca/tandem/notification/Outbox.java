package ca.tandem.notification;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Queue of outgoing messages in the database. A node claims a message by taking a lease with one conditional update: if two nodes try, only
 * one of them changes the row. A node that has lost its lease cannot change the message any more.
 */
@ApplicationScoped
@Transactional
public class Outbox {

    /** Duration of a lease, longer than the timeouts of the mail server. After it another node may claim the message. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);
    private static final int LONGEST_PROBLEM = 1_000;
    private static final Set<MailState> TROUBLE = EnumSet.of(MailState.UNCERTAIN, MailState.GIVEN_UP);
    private static final String OF_THE_LEASE = " where m.id = :id and m.state = :from and m.leaseHolder = :holder";

    @Inject
    EntityManager entityManager;

    @Inject
    SmtpSettings settings;

    @Inject
    Clock clock;

    /**
     * A message that this node may send now.
     *
     * @param id the message's id
     * @param holder the random name under which the lease was taken
     */
    public record MailClaim(long id, String holder) {}

    /** Returns the names of the accounts with notifications whose time for e-mail has come and that have not been read in the portal. */
    List<String> waiting() {
        return entityManager
                .createQuery(
                        "select distinct n.account from Notification n"
                                + " where n.mailAfter <= :now and n.mail is null and n.readAt is null order by n.account",
                        String.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Puts an account's waiting notifications into one message, including those whose time comes within the pause. */
    void gather(String account) {
        var now = clock.instant();
        var mail = new OutgoingMail(account, now);
        entityManager.persist(mail);
        entityManager.flush();
        var gathered = entityManager
                .createQuery("update Notification n set n.mail = :mail where n.account = :account and n.mail is null"
                        + " and n.readAt is null and n.mailAfter <= :soon")
                .setParameter("mail", mail.getId())
                .setParameter("account", account)
                .setParameter("soon", now.plus(settings.pause()))
                .executeUpdate();
        if (gathered == 0) {
            entityManager.remove(mail);
        }
    }

    /** Claims the message that has waited longest; empty if none is free. */
    Optional<MailClaim> claim() {
        var now = clock.instant();
        var free = entityManager
                .createQuery(
                        "select m.id from OutgoingMail m where m.state = :waiting and m.nextAt <= :now"
                                + " and (m.leaseUntil is null or m.leaseUntil < :now) order by m.nextAt, m.id",
                        Long.class)
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setMaxResults(10)
                .getResultList();
        var holder = Secrets.random();
        return free.stream()
                .filter(id -> entityManager
                                .createQuery(
                                        "update OutgoingMail m set m.leaseHolder = :holder, m.leaseUntil = :until where m.id = :id"
                                                + " and m.state = :waiting and m.nextAt <= :now"
                                                + " and (m.leaseUntil is null or m.leaseUntil < :now)")
                                .setParameter("holder", holder)
                                .setParameter("until", now.plus(LEASE))
                                .setParameter("id", id)
                                .setParameter("waiting", MailState.WAITING)
                                .setParameter("now", now)
                                .executeUpdate()
                        == 1)
                .findFirst()
                .map(id -> new MailClaim(id, holder));
    }

    /**
     * Marks a message as about to be handed over to the mail server. From here on it is sent again only if the mail server refuses it or an
     * administrator asks for it.
     *
     * @return true if the lease still holds; otherwise the message must not be sent
     */
    boolean handOver(MailClaim mailClaim) {
        var now = clock.instant();
        return ofTheLease(
                                "update OutgoingMail m set m.state = :to, m.leaseUntil = :until" + OF_THE_LEASE
                                        + " and m.leaseUntil > :now",
                                MailState.WAITING,
                                mailClaim)
                        .setParameter("to", MailState.SENDING)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Marks a message as accepted by the mail server. */
    void sent(MailClaim mailClaim) {
        end(mailClaim, MailState.SENDING, MailState.SENT, null);
    }

    /** Marks a message as possibly accepted by the mail server. */
    void uncertain(MailClaim mailClaim, String problem) {
        end(mailClaim, MailState.SENDING, MailState.UNCERTAIN, problem);
    }

    /** Gives up a message that cannot be sent at all; nothing was handed over to a mail server. */
    void giveUp(MailClaim mailClaim, String problem) {
        end(mailClaim, MailState.WAITING, MailState.GIVEN_UP, problem);
    }

    /**
     * Schedules another attempt after a growing pause, or gives the message up if its day is over.
     *
     * @param from the state before the failure; {@code SENDING} only if the mail server refused the message
     */
    void failed(MailClaim mailClaim, MailState from, String problem) {
        var mail = entityManager.find(OutgoingMail.class, mailClaim.id());
        if (mail == null) {
            return;
        }
        var next = clock.instant().plus(pause(mail.getAttempts()));
        if (next.isAfter(mail.giveUpAt())) {
            end(mailClaim, from, MailState.GIVEN_UP, problem);
            return;
        }
        ofTheLease(
                        "update OutgoingMail m set m.state = :to, m.attempts = m.attempts + 1, m.nextAt = :next,"
                                + " m.problem = :problem, m.leaseUntil = null" + OF_THE_LEASE,
                        from,
                        mailClaim)
                .setParameter("to", MailState.WAITING)
                .setParameter("next", next)
                .setParameter("problem", shortened(problem))
                .executeUpdate();
    }

    /** Marks messages as {@code UNCERTAIN} whose node ended while it handed them over. */
    void expireLeases() {
        entityManager
                .createQuery("update OutgoingMail m set m.state = :uncertain, m.endedAt = :now"
                        + " where m.state = :sending and m.leaseUntil < :now")
                .setParameter("uncertain", MailState.UNCERTAIN)
                .setParameter("sending", MailState.SENDING)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /**
     * Returns the messages that did not reach their recipients, or may not have, the latest first.
     *
     * @param most the maximum number of messages
     * @throws RefusedException if the actor is no administrator
     */
    public List<OutgoingMail> troubles(Actor actor, int most) {
        authorise(actor);
        return entityManager
                .createQuery(
                        "select m from OutgoingMail m where m.state in :trouble order by m.id desc", OutgoingMail.class)
                .setParameter("trouble", TROUBLE)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the number of messages that {@link #troubles} lists. Does not check the role of the user. */
    public long troubleCount() {
        return entityManager
                .createQuery("select count(m) from OutgoingMail m where m.state in :trouble", Long.class)
                .setParameter("trouble", TROUBLE)
                .getSingleResult();
    }

    /**
     * Returns the messages that failed at least once and will be tried again, the latest first.
     *
     * @param most the maximum number of messages
     * @throws RefusedException if the actor is no administrator
     */
    public List<OutgoingMail> delayed(Actor actor, int most) {
        authorise(actor);
        return entityManager
                .createQuery(
                        "select m from OutgoingMail m where m.state = :waiting and m.attempts > 0 order by m.id desc",
                        OutgoingMail.class)
                .setParameter("waiting", MailState.WAITING)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Queues a given-up or uncertain message again, for another day and under the same Message-ID. Does nothing for any other message.
     *
     * @throws RefusedException if the actor is no administrator
     */
    public void retry(long id, Actor actor) {
        authorise(actor);
        var now = clock.instant();
        entityManager
                .createQuery(
                        "update OutgoingMail m set m.state = :waiting, m.attempts = 0, m.nextAt = :now, m.giveUpAt = :end,"
                                + " m.endedAt = null, m.leaseUntil = null where m.id = :id and m.state in :trouble")
                .setParameter("waiting", MailState.WAITING)
                .setParameter("now", now)
                .setParameter("end", now.plus(OutgoingMail.PATIENCE))
                .setParameter("id", id)
                .setParameter("trouble", TROUBLE)
                .executeUpdate();
    }

    /** Finds the row of a message; {@link #contents} returns its notifications, in order. */
    Optional<OutgoingMail> mail(long id) {
        return Optional.ofNullable(entityManager.find(OutgoingMail.class, id));
    }

    List<Notification> contents(long id) {
        return entityManager
                .createQuery("select n from Notification n where n.mail = :mail order by n.id", Notification.class)
                .setParameter("mail", id)
                .getResultList();
    }

    private void end(MailClaim mailClaim, MailState from, MailState to, String problem) {
        ofTheLease(
                        "update OutgoingMail m set m.state = :to, m.endedAt = :now, m.problem = :problem"
                                + OF_THE_LEASE,
                        from,
                        mailClaim)
                .setParameter("to", to)
                .setParameter("now", clock.instant())
                .setParameter("problem", shortened(problem))
                .executeUpdate();
    }

    private Query ofTheLease(String update, MailState from, MailClaim mailClaim) {
        return entityManager
                .createQuery(update)
                .setParameter("id", mailClaim.id())
                .setParameter("from", from)
                .setParameter("holder", mailClaim.holder());
    }

    /** Returns the pause before the next attempt: one minute, doubled with each attempt, at most two hours. */
    static Duration pause(int attempts) {
        var minutes = 1L << Math.min(attempts, 20);
        return minutes > LONGEST_PAUSE.toMinutes() ? LONGEST_PAUSE : Duration.ofMinutes(minutes);
    }

    private static String shortened(String problem) {
        return problem == null || problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }

    private static void authorise(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw new RefusedException(List.of(Refusal.role("mail.role")));
        }
    }
}

package ca.tandem.notification;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import ca.tandem.notification.OutgoingMail.MailState;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

    @Inject
    OutgoingMails mails;

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
        return mails.waitingAccounts(clock.instant());
    }

    /** Puts an account's waiting notifications into one message, including those whose time comes within the pause. */
    void gather(String account) {
        var now = clock.instant();
        var mail = new OutgoingMail(account, now);
        mails.add(mail);
        if (mails.gather(mail, now.plus(settings.pause())) == 0) {
            mails.remove(mail);
        }
    }

    /** Claims the message that has waited longest; empty if none is free. */
    Optional<MailClaim> claim() {
        var now = clock.instant();
        var holder = Secrets.random();
        return mails.free(now).stream()
                .map(id -> new MailClaim(id, holder))
                .filter(mailClaim -> mails.lease(mailClaim, now, now.plus(LEASE)))
                .findFirst();
    }

    /**
     * Marks a message as about to be handed over to the mail server. From here on it is sent again only if the mail server refuses it or an
     * administrator asks for it.
     *
     * @return true if the lease still holds; otherwise the message must not be sent
     */
    boolean handOver(MailClaim mailClaim) {
        var now = clock.instant();
        return mails.handOver(mailClaim, now, now.plus(LEASE));
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
        var found = mails.byId(mailClaim.id());
        if (found.isEmpty()) {
            return;
        }
        var mail = found.get();
        var next = clock.instant().plus(pause(mail.getAttempts()));
        if (next.isAfter(mail.giveUpAt())) {
            end(mailClaim, from, MailState.GIVEN_UP, problem);
        } else {
            mails.postpone(mailClaim, from, next, shortened(problem));
        }
    }

    /** Marks messages as {@code UNCERTAIN} whose node ended while it handed them over. */
    void expireLeases() {
        mails.expireLeases(clock.instant());
    }

    /**
     * Returns the messages that did not reach their recipients, or may not have, the latest first.
     *
     * @param most the maximum number of messages
     * @throws RefusedException if the actor is no administrator
     */
    public List<OutgoingMail> troubles(Actor actor, int most) {
        authorise(actor);
        return mails.troubles(most);
    }

    /**
     * Returns the messages that failed at least once and will be tried again, the latest first.
     *
     * @param most the maximum number of messages
     * @throws RefusedException if the actor is no administrator
     */
    public List<OutgoingMail> delayed(Actor actor, int most) {
        authorise(actor);
        return mails.delayed(most);
    }

    /**
     * Queues a given-up or uncertain message again, for another day and under the same Message-ID. Does nothing for any other message.
     *
     * @throws RefusedException if the actor is no administrator
     */
    public void retry(long id, Actor actor) {
        authorise(actor);
        var now = clock.instant();
        mails.retry(id, now, now.plus(OutgoingMail.PATIENCE));
    }

    private void end(MailClaim mailClaim, MailState from, MailState to, String problem) {
        mails.end(mailClaim, from, to, clock.instant(), shortened(problem));
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

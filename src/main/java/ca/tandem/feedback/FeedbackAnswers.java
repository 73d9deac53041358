package ca.tandem.feedback;

import ca.tandem.common.Language;
import ca.tandem.notification.FeedbackOutbox;
import ca.tandem.notification.SmtpSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Answers to readers who left an address with their feedback: one message each, once their comment is resolved. */
@ApplicationScoped
@Transactional
public class FeedbackAnswers {

    /** Maximum number of comments that wait for an answer to one address, so that nobody can have a stranger written to at will. */
    static final int MOST = 5;

    /** Time for which a comment is resolved before its sender is told, as one can be resolved by mistake. */
    static final Duration SETTLING = Duration.ofMinutes(10);

    /** Time after which an address is deleted, whether its owner was told or not. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final int ROUND = 100;

    @Inject
    FeedbackSenders senders;

    @Inject
    FeedbackOutbox outbox;

    @Inject
    SmtpSettings settings;

    @Inject
    Clock clock;

    /** Keeps the address of a comment's sender; without a mail server, or where too many already wait, it is not kept. */
    void expect(long comment, String address, Language language) {
        if (settings.isEnabled() && senders.count(address) < MOST) {
            senders.add(new FeedbackSender(comment, address, language, clock.instant()));
        }
    }

    /** Returns the comments of which senders are to be told now; none without a mail server. */
    List<Long> due() {
        return settings.isEnabled() ? senders.due(clock.instant().minus(SETTLING), ROUND) : List.of();
    }

    /** Queues the message about a comment. The node whose update comes second queues none. */
    void tell(long comment) {
        if (senders.claim(comment, clock.instant())) {
            outbox.add(comment);
        }
    }

    /** Deletes the addresses of those who were told, and of those who gave theirs too long ago. */
    void sweep() {
        outbox.ended().forEach(this::delete);
        senders.before(clock.instant().minus(KEPT)).forEach(this::delete);
    }

    private void delete(long comment) {
        outbox.deleteOf(comment);
        senders.delete(comment);
    }
}

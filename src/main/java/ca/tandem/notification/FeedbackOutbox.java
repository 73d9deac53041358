package ca.tandem.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Queue of messages to readers about their feedback. It holds the comment's id, never an address. */
@ApplicationScoped
@Transactional
public class FeedbackOutbox {

    @Inject
    OutgoingMails mails;

    @Inject
    Clock clock;

    /** Queues the message about a comment. */
    public void add(long comment) {
        mails.add(OutgoingMail.aboutFeedback(comment, clock.instant()));
    }

    /** Returns the comments whose message was sent, or is not tried any more. */
    public List<Long> ended() {
        return mails.toldFeedback();
    }

    /** Deletes the message about a comment. */
    public void deleteOf(long comment) {
        mails.deleteOfFeedback(comment);
    }
}

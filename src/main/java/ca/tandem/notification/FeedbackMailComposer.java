package ca.tandem.notification;

import java.util.Optional;

/** Composition of messages about readers' feedback. The package of feedback implements it, because this package does not know it. */
public interface FeedbackMailComposer {

    /** Composes a message about a comment; empty if its sender's address is deleted, or the posting is withdrawn. */
    Optional<Mail> write(OutgoingMail mail);
}

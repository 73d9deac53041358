package ca.tandem.notification;

import java.util.Optional;

/** Composition of messages about readers' alerts. The package of alerts implements it, because this package does not know them. */
public interface AlertMailComposer {

    /** Composes a message about an alert; empty if the alert has ended, or nothing of the news is open any more. */
    Optional<Mail> write(OutgoingMail mail);
}

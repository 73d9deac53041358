package ca.tandem.notification;

import java.util.Set;

/** Delivery state of a message. */
public enum MailState {
    /** Waiting to be sent, for the first time or again. */
    WAITING,
    /** Being handed over to the mail server. */
    SENDING,
    /** Accepted by the mail server. */
    SENT,
    /** Interrupted during the handover, because the node or the connection ended: the mail server may have accepted it or not. */
    UNCERTAIN,
    /** Not accepted for a whole day. */
    GIVEN_UP;

    /** The states of messages that did not reach their recipients, or may not have. */
    static final Set<MailState> TROUBLE = Set.of(UNCERTAIN, GIVEN_UP);
}

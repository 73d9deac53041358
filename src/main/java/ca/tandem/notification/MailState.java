package ca.tandem.notification;

/** How far a message is. */
public enum MailState {
    /** To be sent, for the first time or again. */
    WAITING,
    /** Being given to the mail server right now. */
    SENDING,
    /** The mail server took it. */
    SENT,
    /** The portal, or the connection, ended while the mail server was being given it: nobody knows whether it took it. */
    UNCERTAIN,
    /** Nobody took it for a whole day. */
    GIVEN_UP
}

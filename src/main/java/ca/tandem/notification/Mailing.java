package ca.tandem.notification;

/** When somebody gets an e-mail of a kind of notification. */
public enum Mailing {
    /** In the portal only. */
    NEVER,
    /** After a pause of some minutes, together with what else happens in it. */
    AT_ONCE,
    /** Once a day, in the morning. */
    DAILY
}

package ca.tandem.notification;

/** Time at which a kind of notification is sent by e-mail. */
public enum MailFrequency {
    /** Not sent; shown in the portal only. */
    NEVER,
    /** Sent after a pause of some minutes, together with everything else that happens during it. */
    AT_ONCE,
    /** Sent once a day, in the morning. */
    DAILY
}

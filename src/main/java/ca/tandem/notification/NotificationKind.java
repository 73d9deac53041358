package ca.tandem.notification;

import ca.tandem.notification.MailPreferences.MailFrequency;

/** Kind of a notification. Its text has the bundle key {@code notification.<kind>}. */
public enum NotificationKind {
    /** The recipient was assigned a task. */
    TASK_ASSIGNED(MailFrequency.AT_ONCE),
    /** An unassigned task waits for one of the recipient's roles. */
    TASK_FOR_ROLE(MailFrequency.DAILY),
    /** An edition that the recipient contributed to, or was working on, was returned. */
    RETURNED(MailFrequency.AT_ONCE),
    /** An edition that the recipient contributed to or approved was published. */
    PUBLISHED(MailFrequency.AT_ONCE),
    /** An edition was published in an emergency, and the recipient can approve it afterwards. */
    EMERGENCY(MailFrequency.AT_ONCE),
    /** A correction of public content was requested, and the recipient can decide on it. */
    CORRECTION_ASKED(MailFrequency.AT_ONCE),
    /** A correction that the recipient requested was accepted and is public. */
    CORRECTION_ACCEPTED(MailFrequency.AT_ONCE),
    /** A correction that the recipient requested was declined. */
    CORRECTION_DECLINED(MailFrequency.AT_ONCE),
    /** An edition that the recipient contributed to was approved and is scheduled. */
    SCHEDULED(MailFrequency.AT_ONCE),
    /** A comment was made on an edition on which the recipient works. */
    COMMENT(MailFrequency.DAILY),
    /** The recipient was mentioned in a comment. */
    MENTION(MailFrequency.AT_ONCE),
    /** A task of the recipient is due tomorrow. */
    DUE_TOMORROW(MailFrequency.AT_ONCE),
    /** A task of the recipient is overdue. */
    OVERDUE(MailFrequency.AT_ONCE),
    /** A posting will be archived automatically before long, and the recipient can prevent it. */
    ARCHIVE_AHEAD(MailFrequency.DAILY),
    /** An import that the recipient started has ended. */
    IMPORT_ENDED(MailFrequency.AT_ONCE),
    /** An import that the recipient started stopped before its end. */
    IMPORT_FAILED(MailFrequency.AT_ONCE),
    /** Imported postings wait for one of the recipient's roles. */
    IMPORT_WAITS(MailFrequency.DAILY);

    private final MailFrequency defaultFrequency;

    NotificationKind(MailFrequency usual) {
        this.defaultFrequency = usual;
    }

    /** Returns the e-mail preference of users who have not chosen another. */
    public MailFrequency defaultFrequency() {
        return defaultFrequency;
    }
}

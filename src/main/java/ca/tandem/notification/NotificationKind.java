package ca.tandem.notification;

/** What somebody is told. Its sentence stands in the bundles as {@code notification.<kind>}. */
public enum NotificationKind {
    /** Somebody gave them a task. */
    TASK_ASSIGNED(Mailing.AT_ONCE),
    /** A task that nobody has waits for a role of theirs. */
    TASK_FOR_ROLE(Mailing.DAILY),
    /** An edition of which they wrote or had a part came back. */
    RETURNED(Mailing.AT_ONCE),
    /** An edition of which they wrote a part, or which they approved, is public. */
    PUBLISHED(Mailing.AT_ONCE),
    /** An edition was published in an emergency, and they can approve it afterwards. */
    EMERGENCY(Mailing.AT_ONCE),
    /** Somebody asks for a correction of what readers see, and they can decide on it. */
    CORRECTION_ASKED(Mailing.AT_ONCE),
    /** A correction for which they asked is public. */
    CORRECTION_ACCEPTED(Mailing.AT_ONCE),
    /** A correction for which they asked was declined. */
    CORRECTION_DECLINED(Mailing.AT_ONCE),
    /** An edition of which they wrote a part was approved and waits for its time. */
    SCHEDULED(Mailing.AT_ONCE),
    /** Somebody said something about an edition on which they work. */
    COMMENT(Mailing.DAILY),
    /** Somebody mentioned them. */
    MENTION(Mailing.AT_ONCE),
    /** A task of theirs is due tomorrow. */
    DUE_TOMORROW(Mailing.AT_ONCE),
    /** A task of theirs is overdue. */
    OVERDUE(Mailing.AT_ONCE),
    /** A posting will be archived by itself before long, and they can prevent it. */
    ARCHIVE_AHEAD(Mailing.DAILY);

    private final Mailing usual;

    NotificationKind(Mailing usual) {
        this.usual = usual;
    }

    /** When it is sent to those who said nothing else. */
    public Mailing usual() {
        return usual;
    }
}

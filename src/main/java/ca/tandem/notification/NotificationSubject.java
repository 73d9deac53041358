package ca.tandem.notification;

import ca.tandem.posting.Edition;
import ca.tandem.posting.ImportFigures;
import ca.tandem.work.task.TaskStep;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The subject of a notification, before its recipients are known.
 *
 * @param kind the kind of notification
 * @param edition the edition that it is about; null if it is about an import
 * @param by the name of the account that caused it, which is not notified; empty if the cause has no account
 * @param guest the name that a guest without an account entered, or null
 * @param at the instant of the cause
 * @param step the step to be done, or null
 * @param detail a reason or comment in its author's words, or null
 * @param day a day to be named, or null
 * @param moment an instant to be named, or null
 * @param unit the id of the unit that was commented on, or null
 * @param run the id of the import that it is about, or null
 * @param figures the figures of that import, or null
 */
record NotificationSubject(
        NotificationKind kind,
        Edition edition,
        String by,
        String guest,
        Instant at,
        TaskStep step,
        String detail,
        LocalDate day,
        Instant moment,
        Long unit,
        Long run,
        ImportFigures figures) {

    static NotificationSubject of(NotificationKind kind, Edition edition, String by, Instant at) {
        return new NotificationSubject(kind, edition, by, null, at, null, null, null, null, null, null, null);
    }

    /** Creates a subject about an import. */
    static NotificationSubject ofImport(NotificationKind kind, long run, ImportFigures figures, String by, Instant at) {
        return new NotificationSubject(kind, null, by, null, at, null, null, null, null, null, run, figures);
    }

    /**
     * Creates a subject caused by a guest without an account. The guest's name is kept apart, so that it is never taken for an account's; it
     * is null for a reader of the public page.
     */
    static NotificationSubject fromOutside(NotificationKind kind, Edition edition, String guest, Instant at) {
        return new NotificationSubject(kind, edition, "", guest, at, null, null, null, null, null, null, null);
    }

    NotificationSubject withStep(TaskStep what, LocalDate due) {
        return new NotificationSubject(kind, edition, by, guest, at, what, detail, due, moment, unit, run, figures);
    }

    NotificationSubject withDetail(String words) {
        return new NotificationSubject(kind, edition, by, guest, at, step, words, day, moment, unit, run, figures);
    }

    NotificationSubject naming(Instant instant) {
        return new NotificationSubject(kind, edition, by, guest, at, step, detail, day, instant, unit, run, figures);
    }

    NotificationSubject naming(LocalDate date) {
        return new NotificationSubject(kind, edition, by, guest, at, step, detail, date, moment, unit, run, figures);
    }

    NotificationSubject onUnit(Long id) {
        return new NotificationSubject(kind, edition, by, guest, at, step, detail, day, moment, id, run, figures);
    }
}

package ca.tandem.notification;

import ca.tandem.posting.Edition;
import ca.tandem.task.Step;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What there is to tell, before it is known to whom.
 *
 * @param kind what
 * @param edition about what
 * @param by the name of the account whose deed it was, who is not told; empty where it was nobody with an account
 * @param guest the name that somebody without an account typed; null otherwise
 * @param at when
 * @param step what is to be done; null where the kind names nothing to do
 * @param detail a reason or comment, in the words of whoever gave it; null for none
 * @param day the day that is named; null for none
 * @param moment the moment that is named; null for none
 * @param unit the id of the unit that was commented; null for none
 */
record Matter(
        NotificationKind kind,
        Edition edition,
        String by,
        String guest,
        Instant at,
        Step step,
        String detail,
        LocalDate day,
        Instant moment,
        Long unit) {

    static Matter of(NotificationKind kind, Edition edition, String by, Instant at) {
        return new Matter(kind, edition, by, null, at, null, null, null, null, null);
    }

    /** By somebody without an account: a typed name that is also an account's is not taken for it. */
    static Matter fromOutside(NotificationKind kind, Edition edition, String guest, Instant at) {
        return new Matter(kind, edition, "", guest, at, null, null, null, null, null);
    }

    Matter toDo(Step what, LocalDate due) {
        return new Matter(kind, edition, by, guest, at, what, detail, due, moment, unit);
    }

    Matter saying(String words) {
        return new Matter(kind, edition, by, guest, at, step, words, day, moment, unit);
    }

    Matter naming(Instant instant) {
        return new Matter(kind, edition, by, guest, at, step, detail, day, instant, unit);
    }

    Matter naming(LocalDate date) {
        return new Matter(kind, edition, by, guest, at, step, detail, date, moment, unit);
    }

    Matter onUnit(Long id) {
        return new Matter(kind, edition, by, guest, at, step, detail, day, moment, id);
    }
}

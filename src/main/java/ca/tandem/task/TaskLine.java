package ca.tandem.task;

import ca.tandem.posting.Edition;
import ca.tandem.posting.StateChange;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A task as a person's lists show it.
 *
 * @param edition the edition
 * @param step what is to be done
 * @param assignee who has it; null where it is the role's
 * @param due the last day, in the portal's zone; null where none was said
 * @param overdue whether that day has passed
 * @param version what a change names as seen
 * @param place in which list it stands
 * @param excluded why this very person may not do it, though they hold the role; empty where they may, or do not hold it
 */
public record TaskLine(
        Edition edition,
        Step step,
        String assignee,
        LocalDate due,
        boolean overdue,
        long version,
        Place place,
        List<Refusal> excluded) {

    /** Whose a task is, seen by one person. */
    public enum Place {
        /** It was assigned to them. */
        MINE,
        /** Nobody has it, and it is for a role of theirs. */
        ROLE,
        /** It is others' work. */
        TEAM
    }

    /** The overdue first, then by day; without a day, what waits longest. */
    static final Comparator<TaskLine> URGENCY = Comparator.comparing(
                    TaskLine::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.edition().getChangedAt())
            .thenComparing(line -> line.edition().getId());

    /** Whether it came back, for the reason that its last change gives. */
    public boolean isReturned() {
        return edition.getLastMove()
                .filter(move -> move.getAction() == Action.RETURN)
                .isPresent();
    }

    /** Why it came back. */
    public String returnReason() {
        return edition.getLastMove().map(StateChange::getReason).orElse(null);
    }

    /** Who sent it back. */
    public String returnedBy() {
        return edition.getLastMove().map(StateChange::getAccount).orElse(null);
    }
}

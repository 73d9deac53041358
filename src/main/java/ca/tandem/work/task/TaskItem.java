package ca.tandem.work.task;

import ca.tandem.posting.Edition;
import ca.tandem.posting.StateChange;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A task as shown in a user's lists.
 *
 * @param edition the edition
 * @param step the step to be done
 * @param assignee the name of the assigned account; null if the task is open to all who hold the role
 * @param due the due date, in the portal's zone; null if none is set
 * @param overdue true if the due date has passed
 * @param version the version that a change must name
 * @param group the list in which the task appears
 * @param excluded the reasons why this user may not do the task despite holding the role; empty if they may, or do not hold it
 */
public record TaskItem(
        Edition edition,
        TaskStep step,
        String assignee,
        LocalDate due,
        boolean overdue,
        long version,
        TaskGroup group,
        List<Refusal> excluded) {

    /** The list in which a user sees a task. */
    public enum TaskGroup {
        /** Assigned to the user. */
        MINE,
        /** Unassigned, and open to a role of the user. */
        ROLE,
        /** A task of others. */
        TEAM
    }

    /** By due date, so that overdue tasks come first; tasks without one follow, those that have waited longest first. */
    static final Comparator<TaskItem> URGENCY = Comparator.comparing(
                    TaskItem::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(line -> line.edition().getChangedAt())
            .thenComparing(line -> line.edition().getId());

    /** Checks whether the edition was returned to this step. */
    public boolean isReturned() {
        return edition.getLastMove()
                .filter(move -> move.getAction() == Action.RETURN)
                .isPresent();
    }

    /** Returns the reason for the return; meaningful only if {@link #isReturned()}. */
    public String returnReason() {
        return edition.getLastMove().map(StateChange::getReason).orElse(null);
    }

    /** Returns the name of the account that returned it; meaningful only if {@link #isReturned()}. */
    public String returnedBy() {
        return edition.getLastMove().map(StateChange::getAccount).orElse(null);
    }
}

package ca.tandem.work.board;

import ca.tandem.common.Language;

/**
 * The filters of the board; a null one matches anything.
 *
 * @param team the team's name in either language
 * @param source the source language
 * @param assignee the name of the account that has the task; {@link #NOBODY} for unassigned tasks
 * @param words words that the title in either language or the key must contain, ignoring case and accents
 */
public record BoardFilter(String team, Language source, String assignee, String words) {

    /** Assignee that stands for unassigned tasks; no account can have this name. */
    public static final String NOBODY = "-";

    /** Checks whether any filter is set. */
    public boolean isNarrow() {
        return team != null || source != null || assignee != null || words != null;
    }

    /**
     * Checks whether a task matches the assignee filter.
     *
     * @param holder the task's assignee; null if it is unassigned
     */
    boolean matchesAssignee(String holder) {
        return assignee == null || (assignee.equals(NOBODY) ? holder == null : assignee.equals(holder));
    }
}

package ca.tandem.board;

import ca.tandem.common.Language;

/**
 * To what the board is narrowed; null stands for anything.
 *
 * @param team the team's name in either language
 * @param source the language in which the author wrote
 * @param assignee the name of the account that has the task; {@link #NOBODY} for what nobody has
 * @param words what the title in either language or the key must hold, in any case of letters
 */
public record BoardQuestion(String team, Language source, String assignee, String words) {

    /** Stands for the assignee of what nobody has: no account has such a name. */
    public static final String NOBODY = "-";

    /** Whether it is narrowed at all. */
    public boolean isNarrow() {
        return team != null || source != null || assignee != null || words != null;
    }

    /** Whether a task that this account has, or nobody where it is null, is asked for. */
    boolean fits(String holder) {
        return assignee == null || (assignee.equals(NOBODY) ? holder == null : assignee.equals(holder));
    }
}

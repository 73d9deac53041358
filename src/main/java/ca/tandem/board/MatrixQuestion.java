package ca.tandem.board;

import ca.tandem.common.Language;
import ca.tandem.workflow.State;

/**
 * To what the matrix is narrowed; null stands for anything.
 *
 * @param state the state of the edition
 * @param language the language in which something must be left to do
 * @param need what must be left to do; null for every posting, also one that lacks nothing
 * @param words what the title in either language or the key must hold
 */
public record MatrixQuestion(State state, Language language, Need need, String words) {

    /** What can be left to do. */
    public enum Need {
        /** Anything at all. */
        ANY,
        /** A title, a description or a body is not there. */
        MISSING,
        /** A unit is not translated, or only suggested. */
        OPEN,
        /** The source of a unit changed after it was translated. */
        STALE
    }
}

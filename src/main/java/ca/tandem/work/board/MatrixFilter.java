package ca.tandem.work.board;

import ca.tandem.common.Language;
import ca.tandem.workflow.State;

/**
 * The filters of the matrix; a null one matches anything.
 *
 * @param state the state of the edition
 * @param language the language in which work must be left to do
 * @param need the kind of work that must be left to do; null for all postings, including complete ones
 * @param words words that the title in either language or the key must contain
 */
public record MatrixFilter(State state, Language language, RemainingWork need, String words) {

    /** A kind of work that is left to do. */
    public enum RemainingWork {
        /** Any kind. */
        ANY,
        /** Title, description or body is missing. */
        MISSING,
        /** A unit is not translated, or has only a suggestion. */
        OPEN,
        /** The source of a unit has changed since it was translated. */
        STALE
    }
}

package ca.tandem.work.report;

import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * A stay: the uninterrupted time that an edition spent in one state.
 *
 * @param state the state
 * @param from the start of the stay
 * @param until the end of the stay; null if it has not ended
 * @param endedBy the action that ended the stay; null if it has not ended
 * @param next the state after the stay; null if it has not ended
 */
public record StateInterval(State state, Instant from, Instant until, Action endedBy, State next) {

    private static final Set<Action> DECISIONS =
            EnumSet.of(Action.SUBMIT, Action.DELIVER, Action.APPROVE, Action.RETURN);

    static StateInterval since(State state, Instant from) {
        return new StateInterval(state, from, null, null, null);
    }

    StateInterval endedBy(Instant at, Action action, State to) {
        return new StateInterval(state, from, at, action, to);
    }

    /** Checks whether the edition was in the state just before the given instant, so that the end of a day still belongs to that day. */
    boolean isAt(Instant instant) {
        return from.isBefore(instant) && (until == null || !until.isBefore(instant));
    }

    /** Returns the elapsed time: a day on which clocks change has 23 or 25 hours. The stay must have ended. */
    Duration length() {
        return Duration.between(from, until);
    }

    /** Checks whether the stay ended with an import of published content: nobody worked on it here, so its duration says nothing. */
    boolean isImported() {
        return endedBy == Action.PUBLISH && state != State.SCHEDULED;
    }

    /** Checks whether the duration says how long the work takes: the stay ended, and not with a discard or an import. */
    boolean isMeasured() {
        return until != null && endedBy != Action.DISCARD && !isImported();
    }

    /** Checks whether the stay ended because its step was finished or the edition was returned. */
    boolean isStepFinished() {
        return endedBy != null && DECISIONS.contains(endedBy);
    }

    /** Checks whether the stay ended with a publication by this portal. Restored content was published before and does not count. */
    boolean isPublication() {
        return next == State.PUBLISHED && endedBy != Action.RESTORE && !isImported();
    }
}

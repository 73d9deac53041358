package ca.tandem.figures;

import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * An edition in one state, without a break.
 *
 * @param state the state
 * @param from since when
 * @param until until when; null where it is still there
 * @param left by which action it left; null where it is still there
 * @param next the state after it; null where it is still there
 */
public record Stay(State state, Instant from, Instant until, Action left, State next) {

    private static final Set<Action> DECISIONS =
            EnumSet.of(Action.SUBMIT, Action.DELIVER, Action.APPROVE, Action.RETURN);

    static Stay since(State state, Instant from) {
        return new Stay(state, from, null, null, null);
    }

    Stay left(Instant at, Action action, State to) {
        return new Stay(state, from, at, action, to);
    }

    /** Whether it was there just before that instant, so that the end of a day is still that day. */
    boolean isAt(Instant instant) {
        return from.isBefore(instant) && (until == null || !until.isBefore(instant));
    }

    /** How long it lasted, in time that passed: a day on which the clocks change has 23 or 25 hours. */
    Duration length() {
        return Duration.between(from, until);
    }

    /** Whether an import brought it as published: nobody worked on it here, so it tells nothing of the work. */
    boolean isBrought() {
        return left == Action.PUBLISH && state != State.SCHEDULED;
    }

    /** Whether its length tells how long the work takes: it has ended, and not because the edition was given up or brought in. */
    boolean isMeasured() {
        return until != null && left != Action.DISCARD && !isBrought();
    }

    /** Whether it ended because somebody finished the step or sent the edition back. */
    boolean isDecided() {
        return left != null && DECISIONS.contains(left);
    }

    /** Whether readers saw the edition from its end on, by the work of this portal; what is restored was published before. */
    boolean isPublication() {
        return next == State.PUBLISHED && left != Action.RESTORE && !isBrought();
    }
}

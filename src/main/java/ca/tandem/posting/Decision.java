package ca.tandem.posting;

import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Instant;

/**
 * An action as somebody asks for it.
 *
 * @param action what to do
 * @param reason why; null where the action needs no reason and none is given
 * @param to where a returned edition goes; null where the state leaves only one way
 * @param at when an approved edition is to be published; null for now
 */
public record Decision(Action action, String reason, State to, Instant at) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    public Decision {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** An action that says nothing but what to do. */
    public static Decision of(Action action) {
        return new Decision(action, null, null, null);
    }

    /** An action with its reason. */
    public static Decision of(Action action, String reason) {
        return new Decision(action, reason, null, null);
    }

    /** A return to that state, with its reason. */
    public static Decision returnTo(State to, String reason) {
        return new Decision(Action.RETURN, reason, to, null);
    }
}

package ca.tandem.web.staff;

import ca.tandem.posting.Edition;
import ca.tandem.posting.StateChange;
import ca.tandem.workflow.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The five progress steps of an edition, with the change of state that ended each. */
public final class ProgressSteps {

    private static final List<State> STEPS =
            List.of(State.DRAFT, State.TRANSLATION, State.APPROVAL, State.PUBLISHED, State.ARCHIVED);

    /** The steps of the states without one of their own. A discarded edition stays at the step where it was discarded. */
    private static final Map<State, State> STEP_OF_STATE =
            Map.of(State.SCHEDULED, State.PUBLISHED, State.SUPERSEDED, State.PUBLISHED);

    /**
     * A progress step.
     *
     * @param name the state that names the step
     * @param state the state of the edition if this is its current step, otherwise null
     * @param left the last change of state from here to another step; null if there was none, or the edition has not passed here
     * @param reached whether the edition has passed here
     */
    public record ProgressStep(State name, State state, StateChange left, boolean reached) {

        /** Returns the CSS class: {@code done} for a step that was passed, otherwise null. */
        public String style() {
            return reached ? "done" : null;
        }

        /** Returns the value of {@code aria-current}; null if this is not the current step. */
        public String current() {
            return state == null ? null : "step";
        }
    }

    private ProgressSteps() {}

    /**
     * Returns the steps of an edition.
     *
     * @param moves the actions taken on it, the latest first
     */
    static List<ProgressStep> of(Edition edition, List<StateChange> moves) {
        var here = STEPS.indexOf(step(edition, moves));
        var steps = new ArrayList<ProgressStep>();
        for (var i = 0; i < STEPS.size(); i++) {
            steps.add(new ProgressStep(
                    STEPS.get(i),
                    i == here ? edition.getState() : null,
                    i < here ? left(moves, STEPS.get(i)) : null,
                    i < here));
        }
        return steps;
    }

    private static State step(Edition edition, List<StateChange> moves) {
        var state = edition.getState() == State.DISCARDED
                ? moves.stream().findFirst().map(StateChange::getFrom).orElse(State.DRAFT)
                : edition.getState();
        return STEP_OF_STATE.getOrDefault(state, state);
    }

    private static StateChange left(List<StateChange> moves, State step) {
        return moves.stream()
                .filter(move -> STEP_OF_STATE.getOrDefault(move.getFrom(), move.getFrom()) == step)
                .filter(move -> STEP_OF_STATE.getOrDefault(move.getTo(), move.getTo()) != step)
                .findFirst()
                .orElse(null);
    }
}

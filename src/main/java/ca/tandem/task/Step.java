package ca.tandem.task;

import ca.tandem.identity.Role;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The steps of an edition's way that are somebody's work. */
public enum Step {
    DRAFT(State.DRAFT, Role.AUTHOR, Action.SUBMIT),
    TRANSLATION(State.TRANSLATION, Role.TRANSLATOR, Action.DELIVER),
    APPROVAL(State.APPROVAL, Role.APPROVER, Action.APPROVE);

    private final State state;
    private final Role role;
    private final Action next;

    Step(State state, Role role, Action next) {
        this.state = state;
        this.role = role;
        this.next = next;
    }

    /** The step of an edition in that state; empty where nobody has anything to do. */
    public static Optional<Step> of(State state) {
        return Arrays.stream(values()).filter(step -> step.state == state).findFirst();
    }

    /** The states in which there is something to do. */
    static Set<State> states() {
        var states = EnumSet.noneOf(State.class);
        for (var step : values()) {
            states.add(step.state);
        }
        return states;
    }

    /** The state of the edition during this step. */
    public State state() {
        return state;
    }

    /** Whose work it is. */
    public Role role() {
        return role;
    }

    /** The action that ends it. */
    public Action next() {
        return next;
    }
}

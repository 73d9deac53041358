package ca.tandem.work.task;

import ca.tandem.identity.Role;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The steps of the workflow that are a user's task. */
public enum TaskStep {
    DRAFT(State.DRAFT, Role.AUTHOR, Action.SUBMIT),
    TRANSLATION(State.TRANSLATION, Role.TRANSLATOR, Action.DELIVER),
    APPROVAL(State.APPROVAL, Role.APPROVER, Action.APPROVE);

    private final State state;
    private final Role role;
    private final Action next;

    TaskStep(State state, Role role, Action next) {
        this.state = state;
        this.role = role;
        this.next = next;
    }

    /** Returns the step of an edition in the given state; empty if the state is nobody's task. */
    public static Optional<TaskStep> of(State state) {
        return Arrays.stream(values())
                .filter(taskStep -> taskStep.state == state)
                .findFirst();
    }

    /** Returns the states that have a step. */
    static Set<State> states() {
        var states = EnumSet.noneOf(State.class);
        for (var taskStep : values()) {
            states.add(taskStep.state);
        }
        return states;
    }

    /** Returns the state of the edition during this step. */
    public State state() {
        return state;
    }

    /** Returns the role that performs this step. */
    public Role role() {
        return role;
    }

    /** Returns the action that completes this step. */
    public Action next() {
        return next;
    }
}

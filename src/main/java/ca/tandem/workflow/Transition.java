package ca.tandem.workflow;

import ca.tandem.identity.Role;
import java.util.Set;

/**
 * A row of the workflow table.
 *
 * @param from the state that the edition must have
 * @param to the resulting state; for {@link Action#REVISE} the state of the new edition
 * @param roles the roles of which the actor needs one; empty if only the portal takes the action
 */
public record Transition(State from, State to, Set<Role> roles) {

    static Transition step(State from, State to, Role... roles) {
        return new Transition(from, to, Set.of(roles));
    }
}

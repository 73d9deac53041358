package ca.tandem.workflow;

import ca.tandem.identity.Role;
import java.util.Set;

/**
 * One line of the workflow's table.
 *
 * @param from the state in which the edition must be
 * @param to the state in which it then is; of {@link Action#REVISE} the state of the new edition
 * @param roles any one of these roles is enough; empty where only the portal itself acts
 */
public record Transition(State from, State to, Set<Role> roles) {

    static Transition step(State from, State to, Role... roles) {
        return new Transition(from, to, Set.of(roles));
    }
}

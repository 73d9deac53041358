package ca.tandem.identity;

import java.util.Collection;
import java.util.Set;

/**
 * The originator of an operation: a user's account or the portal itself.
 *
 * @param name the account's name, as it is recorded in the audit log
 * @param roles the roles held at that moment
 */
public record Actor(String name, Set<Role> roles) {

    /** The portal's timer, which publishes scheduled postings; holds no role. */
    public static final Actor CLOCK = new Actor("clock", Set.of());

    /** The portal acting on its own, such as at its first start; holds no role. */
    public static final Actor PORTAL = new Actor("portal", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Checks whether this actor holds at least one of the roles. */
    public boolean holdsAny(Collection<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** Checks whether this actor holds the role. */
    public boolean holds(Role role) {
        return roles.contains(role);
    }
}

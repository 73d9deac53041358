package ca.tandem.identity;

import java.util.Collection;
import java.util.Set;

/**
 * Whoever does something: a person's account, or the portal itself.
 *
 * @param name the account's name, as it stands in the record
 * @param roles the roles held at that moment
 */
public record Actor(String name, Set<Role> roles) {

    /** The portal's own clock, which publishes what was scheduled. It holds no role. */
    public static final Actor CLOCK = new Actor("clock", Set.of());

    /** The portal where nobody asked it to do something, such as at its first start. */
    public static final Actor PORTAL = new Actor("portal", Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether this actor holds at least one of the roles. */
    public boolean holdsAny(Collection<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }

    /** Whether this actor holds the role. */
    public boolean holds(Role role) {
        return roles.contains(role);
    }
}

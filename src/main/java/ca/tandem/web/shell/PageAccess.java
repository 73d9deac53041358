package ca.tandem.web.shell;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import java.util.Set;

/** The access rule of a page: the roles that may open it. The services decide which actions a user may take there on one posting. */
public enum PageAccess {
    EVERYBODY,
    /** Every signed-in user, also one to whom no role was given yet. */
    SIGNED_IN,
    /** Every signed-in user with a role, whichever it is. */
    STAFF(Role.values()),
    AUTHORS(Role.AUTHOR),
    /** The roles that may change the glossary. */
    TERMINOLOGISTS(Role.TRANSLATOR, Role.ADMINISTRATOR),
    ADMINISTRATORS(Role.ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Role> roles;

    PageAccess(Role... roles) {
        this.roles = Set.of(roles);
    }

    /**
     * Checks whether a user may open a page with this rule.
     *
     * @param isSignedIn whether the user has signed in
     * @param actor the user, with the roles
     */
    boolean allows(boolean isSignedIn, Actor actor) {
        return switch (this) {
            case EVERYBODY -> true;
            case SIGNED_IN -> isSignedIn;
            default -> isSignedIn && actor.holdsAny(roles);
        };
    }
}

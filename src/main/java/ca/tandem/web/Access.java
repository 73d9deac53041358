package ca.tandem.web;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import java.util.Set;

/** Who may see a page. What somebody may do there with one posting is the services' answer. */
public enum Access {
    EVERYBODY,
    /** Whoever has signed in, with whatever roles. */
    STAFF,
    AUTHORS(Role.AUTHOR),
    /** Those who may change the glossary. */
    TERMINOLOGISTS(Role.TRANSLATOR, Role.ADMINISTRATOR),
    ADMINISTRATORS(Role.ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Role> roles;

    Access(Role... roles) {
        this.roles = Set.of(roles);
    }

    /**
     * Whether somebody may see such a page.
     *
     * @param actor with their roles
     */
    boolean allows(boolean isSignedIn, Actor actor) {
        return switch (this) {
            case EVERYBODY -> true;
            case STAFF -> isSignedIn;
            default -> isSignedIn && actor.holdsAny(roles);
        };
    }
}

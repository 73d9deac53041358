package ca.tandem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The rule of who must have a second factor: the roles that {@code tandem.mfa} names, for accounts that sign in with a password of this
 * portal. Where a provider is set, it is the provider that asks for one.
 */
@ApplicationScoped
public class SecondFactorPolicy {

    static final String SETTING = "tandem.mfa";

    @Inject
    AccountService accountService;

    @Inject
    @ConfigProperty(name = SETTING)
    Optional<String> setting = Optional.empty();

    /**
     * Parses the setting.
     *
     * @param setting names of roles, separated by commas; null or blank for none
     * @throws IllegalArgumentException if a name is no role's; the message names it and the roles there are
     */
    static Set<Role> parse(String setting) {
        var roles = EnumSet.noneOf(Role.class);
        if (setting == null || setting.isBlank()) {
            return roles;
        }
        for (var name : setting.split(",", -1)) {
            try {
                roles.add(Role.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        SETTING + " must be roles out of " + Arrays.toString(Role.values())
                                + ", separated by commas, but \"" + name.strip() + "\" is none",
                        e);
            }
        }
        return roles;
    }

    /** Checks whether an account must have a second factor. */
    public boolean isRequired(Account account) {
        return !Collections.disjoint(parse(setting.orElse(null)), account.getRoles())
                && accountService.mayUsePassword(account);
    }

    /** Checks whether an account must have a second factor and has none. Until it has one, its roles do not count. */
    public boolean isMissing(Account account) {
        return !account.isWithSecondFactor() && isRequired(account);
    }

    /** Returns an account as the actor of an operation, without its roles while a second factor is missing. */
    public Actor actor(Account account) {
        return isMissing(account) ? new Actor(account.getName(), Set.of()) : account.toActor();
    }
}

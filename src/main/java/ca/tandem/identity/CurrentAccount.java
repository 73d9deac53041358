package ca.tandem.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;

/** The account that sent the current request. Its roles are read from the database at each request, so a change takes effect at once. */
@Named
@RequestScoped
public class CurrentAccount {

    @Inject
    SecondFactorPolicy secondFactorPolicy;

    private Optional<Account> account = Optional.empty();
    private Actor actor;
    private RuntimeException trouble;

    /** Sets the account that the request was found to come from; to be called by the authentication module only. */
    public void set(Account found) {
        account = Optional.of(found);
        actor = null;
    }

    /** Records that the request carries a session or token whose account could not be looked up in the database. */
    public void setLookupFailure(RuntimeException why) {
        trouble = why;
    }

    /**
     * Returns the account, or empty for a reader.
     *
     * @throws RuntimeException if the request carries a session or token whose account cannot be looked up now, which is not the same as
     *     not being signed in
     */
    public Optional<Account> account() {
        if (trouble != null) {
            throw trouble;
        }
        return account;
    }

    /** Returns the account as an actor; a reader has no name and holds no role, and no role counts while a second factor is missing. */
    public Actor actor() {
        if (actor == null) {
            actor = account().map(secondFactorPolicy::actor).orElse(new Actor("", Set.of()));
        }
        return actor;
    }

    /** Checks whether sign-in asks the user for a second factor. */
    public boolean isWithSecondFactor() {
        return account().filter(Account::isWithSecondFactor).isPresent();
    }

    /** Checks whether the user's roles do not count because a second factor is missing. */
    public boolean isWithoutRequiredFactor() {
        return account().filter(secondFactorPolicy::isMissing).isPresent();
    }

    /** Returns the display name of the signed-in user; null for a reader. */
    public String getDisplayName() {
        return account().map(Account::getDisplayName).orElse(null);
    }

    public boolean isSignedIn() {
        return account().isPresent();
    }

    /** Checks whether the user holds a role; without one there is nothing here but the user's own settings. */
    public boolean isWithRole() {
        return !actor().roles().isEmpty();
    }

    public boolean isAuthor() {
        return actor().holds(Role.AUTHOR);
    }

    public boolean isTranslator() {
        return actor().holds(Role.TRANSLATOR);
    }

    public boolean isApprover() {
        return actor().holds(Role.APPROVER);
    }

    public boolean isAdministrator() {
        return actor().holds(Role.ADMINISTRATOR);
    }
}

package ca.tandem.identity;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A service for administrators of accounts. Every method checks the actor's role, whatever the page or script has checked before. */
@ApplicationScoped
@Transactional
public class AccountAdministration {

    @Inject
    Accounts accounts;

    @Inject
    AccountService accountService;

    /**
     * Returns all accounts, ordered by name.
     *
     * @throws ProblemException {@code account.role} if the actor is no administrator
     */
    public List<Account> all(Actor actor) {
        authorise(actor);
        return accounts.all();
    }

    /** Finds an account by name, for administrators only as in {@link #all}. */
    public Optional<Account> account(String name, Actor actor) {
        authorise(actor);
        return accounts.byName(name);
    }

    /**
     * Changes the name, language and roles, and opens or closes the account.
     *
     * @param seen the version of the account that the administrator saw
     * @throws ProblemException if no administrator would be left, or the actor is no administrator
     * @throws StaleVersionException if another user changed the account since
     */
    public void change(
            String name,
            long seen,
            String displayName,
            Language language,
            Set<Role> roles,
            boolean closed,
            Actor actor) {
        authorise(actor);
        accountService.change(name, seen, displayName, language, roles, closed, actor);
    }

    /** Changes the e-mail address; null or blank removes it. Errors as in {@link #change}. */
    public void changeEmail(String name, long seen, String email, Actor actor) {
        authorise(actor);
        accountService.changeEmail(name, seen, email, actor);
    }

    /** Keeps an account for emergencies, or does so no longer. Errors as in {@link #change}. */
    public void keepForEmergencies(String name, long seen, boolean kept, Actor actor) {
        authorise(actor);
        accountService.keepForEmergencies(name, seen, kept, actor);
    }

    private static void authorise(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw ProblemException.invalid("account.role");
        }
    }
}

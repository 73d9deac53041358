package ca.tandem.identity;

import ca.tandem.common.Language;
import ca.tandem.common.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The accounts as an administrator handles them. Every method asks who acts, whatever the page or script before it has asked. */
@ApplicationScoped
@Transactional
public class AccountAdministration {

    @Inject
    Accounts accounts;

    /**
     * All accounts by name.
     *
     * @throws AccountProblem {@code account.role} if the actor is no administrator
     */
    public List<Account> all(Actor actor) {
        authorise(actor);
        return accounts.all();
    }

    /** The account of that name, if there is one; the rest as {@link #all}. */
    public Optional<Account> account(String name, Actor actor) {
        authorise(actor);
        return accounts.byName(name);
    }

    /**
     * Opens an account.
     *
     * @throws AccountProblem if the name is not one or taken, the password too short, or the actor is no administrator
     */
    public Account open(
            String name, String displayName, Language language, Set<Role> roles, String password, Actor actor) {
        authorise(actor);
        return accounts.open(name, displayName, language, roles, password, actor);
    }

    /**
     * Changes name, language and roles, and opens or closes the account.
     *
     * @param seen the version of the account that the administrator saw
     * @throws AccountProblem if nobody would be left who can administer, or the actor is no administrator
     * @throws Stale if somebody was faster
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
        accounts.change(name, seen, displayName, language, roles, closed, actor);
    }

    /** Says where messages reach the person; null or blank for nowhere. The rest as {@link #change}. */
    public void changeEmail(String name, long seen, String email, Actor actor) {
        authorise(actor);
        accounts.changeEmail(name, seen, email, actor);
    }

    /** Gives an account a new password; tokens made with the old one end. The rest as {@link #change}. */
    public void changePassword(String name, long seen, String password, Actor actor) {
        authorise(actor);
        accounts.changePassword(name, seen, password, actor);
    }

    private static void authorise(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw new AccountProblem("account.role");
        }
    }
}

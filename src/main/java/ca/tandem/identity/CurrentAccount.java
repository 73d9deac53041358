package ca.tandem.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import java.util.Set;

/** Whoever sent this request. Roles are read from the account at each request, so a change counts at once. */
@Named
@RequestScoped
public class CurrentAccount {

    @Inject
    SecurityContext securityContext;

    @Inject
    Accounts accounts;

    private Optional<Account> account;
    private RuntimeException trouble;

    /** Notes that somebody came with a session or token, but that the database could not be asked whose it is. */
    void cannotBeTold(RuntimeException why) {
        trouble = why;
    }

    /**
     * The account, or empty for a reader.
     *
     * @throws RuntimeException if somebody came with a session or token and nobody can tell now whose it is: that is not the same as
     *     not being signed in
     */
    public Optional<Account> account() {
        if (trouble != null) {
            throw trouble;
        }
        if (account == null) {
            account = Optional.ofNullable(securityContext.getCallerPrincipal())
                    .flatMap(principal -> accounts.byName(principal.getName()))
                    .filter(found -> !found.isClosed());
        }
        return account;
    }

    /** The account as whoever acts; a reader holds no role. */
    public Actor actor() {
        return account().map(Account::toActor).orElse(new Actor("", Set.of()));
    }

    /** The name to greet somebody with; null for a reader. */
    public String getDisplayName() {
        return account().map(Account::getDisplayName).orElse(null);
    }

    public boolean isSignedIn() {
        return account().isPresent();
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

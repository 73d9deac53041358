package ca.tandem.identity.link;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** A service with which administrators open accounts and send links. Every method checks the actor's role. */
@ApplicationScoped
@Transactional
public class Invitations {

    @Inject
    OneTimeLinkService oneTimeLinkService;

    @Inject
    OneTimeLinks links;

    @Inject
    AccountService accountService;

    @Inject
    Accounts accounts;

    @Inject
    Clock clock;

    /**
     * Opens an account and invites its owner.
     *
     * @param email the owner's address, or null or blank for none
     * @param secret the secret of the link if it is shown
     * @return the name of the account
     * @throws ProblemException if the name is malformed or taken, the address malformed, or the actor is no administrator
     */
    public String invite(
            String name,
            String displayName,
            Language language,
            Set<Role> roles,
            String email,
            String secret,
            Actor actor) {
        authorise(actor);
        var account = accountService.openWithoutPassword(name, displayName, language, roles, email, actor);
        oneTimeLinkService.make(account, LinkPurpose.INVITATION, secret, actor);
        return account.getName();
    }

    /**
     * Makes a new link for an account: an invitation as long as it has no password, then one that replaces the password.
     *
     * @param secret the secret of the link if it is shown
     * @throws ProblemException {@code link.account.closed}, or if the actor is no administrator
     */
    public void renew(String name, String secret, Actor actor) {
        authorise(actor);
        var account = accounts.require(name);
        if (account.isClosed()) {
            throw ProblemException.invalid("link.account.closed");
        }
        oneTimeLinkService.make(
                account, account.isWithPassword() ? LinkPurpose.RECOVERY : LinkPurpose.INVITATION, secret, actor);
    }

    /** Returns the link of an account that waits for its owner; empty if there is none. For administrators only. */
    public Optional<OneTimeLink> pending(String name, Actor actor) {
        authorise(actor);
        return links.ofAccount(name, clock.instant());
    }

    private static void authorise(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw ProblemException.invalid("account.role");
        }
    }
}

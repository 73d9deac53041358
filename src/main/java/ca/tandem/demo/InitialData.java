package ca.tandem.demo;

import ca.tandem.identity.AccountService;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.DemoAccounts;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import ca.tandem.identity.factor.SecondFactors;
import ca.tandem.identity.link.OneTimeLinkService;
import ca.tandem.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Fills an empty database in a single transaction. A second node that starts at the same time waits for the first one and then finds
 * nothing left to do.
 */
@ApplicationScoped
@Transactional
public class InitialData {

    @Inject
    Accounts accounts;

    @Inject
    AccountService accountService;

    @Inject
    DemoAccounts demoAccounts;

    @Inject
    OneTimeLinkService oneTimeLinkService;

    @Inject
    SecondFactors secondFactors;

    @Inject
    Publications publications;

    @Inject
    DemoScript demoScript;

    @Inject
    Clock clock;

    /**
     * Creates the demonstration accounts and the sample postings, or opens the accounts again that a start without the demo closed.
     *
     * @param given the password of all accounts; empty to generate one
     * @return the password, or empty if the database was not empty and nothing was done
     */
    public Optional<String> fill(Optional<String> given) {
        if (!isEmpty()) {
            demoAccounts.reopen();
            return Optional.empty();
        }
        var password = given.orElseGet(Secrets::random);
        for (var demoAccount : DemoAccount.values()) {
            demoAccounts.mark(accountService.open(
                    demoAccount.account(),
                    demoAccount.displayName(),
                    demoAccount.language(),
                    Set.of(demoAccount.role()),
                    password,
                    Actor.PORTAL));
        }
        demoScript.play(clock.instant());
        return Optional.of(password);
    }

    /**
     * Closes the accounts of an earlier demonstration, and makes the one-time link with which an administrator's account is opened if nobody
     * is left who administers the portal, in place of that of an earlier start.
     *
     * @return its secret, or empty if there is an administrator
     */
    public Optional<String> beginWithoutDemo() {
        demoAccounts.close();
        if (!accountService.isWithoutAdministrator()) {
            return Optional.empty();
        }
        publications.lockPublication();
        return accountService.isWithoutAdministrator()
                ? Optional.of(oneTimeLinkService.makeForFirstAdministrator())
                : Optional.empty();
    }

    /**
     * Removes the second factors of an administrator, and makes a one-time link for a new password. Where a provider is set, the account
     * becomes one for emergencies, since the link would not work otherwise.
     *
     * @param name the account's name
     * @return the secret of the link, or empty if it is no open account of an administrator
     */
    public Optional<String> recover(String name) {
        return accounts.byName(name)
                .filter(account -> !account.isClosed() && account.getRoles().contains(Role.ADMINISTRATOR))
                .map(account -> {
                    secondFactors.removeAll(account, Actor.PORTAL);
                    var now = accounts.require(name);
                    if (!accountService.mayUsePassword(now)) {
                        accountService.keepForEmergencies(name, now.getVersion(), true, Actor.PORTAL);
                    }
                    return oneTimeLinkService.makeForOperator(accounts.require(name));
                });
    }

    /** Checks whether the demonstration accounts exist. */
    public boolean isFilled() {
        return accounts.byName(DemoAccount.AUTHOR.account()).isPresent();
    }

    private boolean isEmpty() {
        if (!accounts.isEmpty()) {
            return false;
        }
        publications.lockPublication();
        return accounts.isEmpty();
    }
}

package ca.tandem.startup;

import ca.tandem.identity.AccountService;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.DemoAccounts;
import ca.tandem.identity.Role;
import ca.tandem.identity.factor.SecondFactors;
import ca.tandem.identity.link.OneTimeLinkService;
import ca.tandem.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Makes the one-time links that the console prints: for the first administrator, and for one who lost everything. */
@ApplicationScoped
@Transactional
public class AdministratorBootstrap {

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

    /**
     * Closes the accounts of an earlier demonstration, and makes the one-time link with which an administrator's account is opened if nobody
     * is left who administers the portal, in place of that of an earlier start.
     *
     * @return its secret, or empty if there is an administrator
     */
    public Optional<String> begin() {
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
}

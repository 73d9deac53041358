package ca.tandem.demo;

import ca.tandem.identity.AccountService;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.DemoAccounts;
import ca.tandem.identity.Secrets;
import ca.tandem.publication.Publications;
import ca.tandem.startup.Demonstration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Installs the demonstration in an empty database in a single transaction. A second node that starts at the same time waits for the first
 * one and then finds nothing left to do.
 */
@ApplicationScoped
@Transactional
public class DemoInstallation implements Demonstration {

    @Inject
    Accounts accounts;

    @Inject
    AccountService accountService;

    @Inject
    DemoAccounts demoAccounts;

    @Inject
    Publications publications;

    @Inject
    DemoScript demoScript;

    @Inject
    Clock clock;

    @Override
    public Optional<String> install(Optional<String> given) {
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

    @Override
    public boolean isInstalled() {
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

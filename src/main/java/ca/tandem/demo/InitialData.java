package ca.tandem.demo;

import ca.tandem.common.Language;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
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

    static final String ADMINISTRATOR = "administrator";

    @Inject
    Accounts accounts;

    @Inject
    AccountService accountService;

    @Inject
    Publications publications;

    @Inject
    DemoScript demoScript;

    @Inject
    Clock clock;

    /**
     * Creates the demonstration accounts and the sample postings.
     *
     * @param given the password of all accounts; empty to generate one
     * @return the password, or empty if the database was not empty and nothing was done
     */
    public Optional<String> fill(Optional<String> given) {
        if (!isEmpty()) {
            return Optional.empty();
        }
        var password = given.orElseGet(Secrets::random);
        for (var demoAccount : DemoAccount.values()) {
            accountService.open(
                    demoAccount.account(),
                    demoAccount.displayName(),
                    demoAccount.language(),
                    Set.of(demoAccount.role()),
                    password,
                    Actor.PORTAL);
        }
        demoScript.play(clock.instant());
        return Optional.of(password);
    }

    /**
     * Creates the first administrator account, with which all others are created.
     *
     * @return its password, or empty if there were accounts already
     */
    public Optional<String> openAdministrator() {
        if (!isEmpty()) {
            return Optional.empty();
        }
        var password = Secrets.random();
        // "Administration" is the same word in both languages.
        accountService.open(
                ADMINISTRATOR, "Administration", Language.EN, Set.of(Role.ADMINISTRATOR), password, Actor.PORTAL);
        return Optional.of(password);
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

package ca.tandem.identity;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A service that closes the accounts of the demonstration at a start without it, and opens them again at a start with it. Their names are
 * known to everybody, and their password was printed on a screen.
 */
@ApplicationScoped
@Transactional
public class DemoAccounts {

    /** The detail of audit events that says why; the name of the setting, the same in both languages. */
    private static final String SETTING = "tandem.demo";

    @Inject
    Accounts accounts;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<AccessRevoked> accessRevokedEvent;

    /** Marks an account as one that the demonstration made. */
    public void mark(Account account) {
        account.markAsDemo();
    }

    /** Closes the accounts, which ends their sessions, tokens and links. */
    public void close() {
        change(account -> account.isDemo() && !account.isClosed(), "account.closed", Account::closeWithDemo);
    }

    /** Opens those accounts again that {@link #close} closed; one that an administrator closed stays closed. */
    public void reopen() {
        change(Account::isClosedWithDemo, "account.reopened", Account::reopen);
    }

    private void change(Predicate<Account> isConcerned, String event, Consumer<Account> change) {
        for (var account : accounts.all()) {
            // Another node that starts at the same time may be faster.
            if (isConcerned.test(account) && isConcerned.test(accounts.lock(account))) {
                change.accept(account);
                auditLog.add(AuditEvent.of(event)
                        .by(Actor.PORTAL.name())
                        .onAccount(account.getName())
                        .with("through", SETTING));
                if (account.isClosed()) {
                    accessRevokedEvent.fire(new AccessRevoked(account));
                }
            }
        }
        accounts.flush();
    }
}

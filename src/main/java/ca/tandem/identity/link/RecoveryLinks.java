package ca.tandem.identity.link;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;

/** A service that makes the links for lost passwords. Unknown names and accounts that cannot be reached by e-mail get none. */
@ApplicationScoped
@Transactional
public class RecoveryLinks {

    @Inject
    Accounts accounts;

    @Inject
    OneTimeLinkService oneTimeLinkService;

    @Inject
    AccountService accountService;

    @Inject
    AuditLog auditLog;

    /**
     * Sends a link to each account of the name or e-mail address. An account that still waits for its invitation gets none: only an
     * administrator extends that.
     */
    void send(String typed) {
        Stream.concat(accounts.byName(typed).stream(), accounts.withEmail(typed).stream())
                .distinct()
                .filter(account -> accountService.mayUsePassword(account) && account.isWithPassword())
                .filter(oneTimeLinkService::isMailed)
                .forEach(this::send);
    }

    private void send(Account account) {
        auditLog.add(AuditEvent.of("recovery.asked").onAccount(account.getName()));
        oneTimeLinkService.make(account, LinkPurpose.RECOVERY, Secrets.random(), Actor.PORTAL);
    }
}

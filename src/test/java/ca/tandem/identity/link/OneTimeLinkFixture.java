package ca.tandem.identity.link;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.AccountServiceFixture;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.PasswordChanged;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Consumer;

/** The services of one-time links on a database, wired without a container. */
public final class OneTimeLinkFixture {

    final RecordingAuditLog auditLog = new RecordingAuditLog();
    private final AccountService accountService;
    private final Accounts accounts;
    private final OneTimeLinkService oneTimeLinkService = new OneTimeLinkService();
    private final Invitations invitations = new Invitations();
    private final RecoveryLinks recoveryLinks = new RecoveryLinks();

    public OneTimeLinkFixture(
            EntityManager entityManager,
            Clock clock,
            LinkDelivery linkDelivery,
            Consumer<PasswordChanged> onPasswordChanged) {
        accounts = new AccountFixture(entityManager).accounts();
        accountService = AccountServiceFixture.accountService(
                entityManager, auditLog, clock, oneTimeLinkService::onAccessRevoked, onPasswordChanged);
        oneTimeLinkService.links = new OneTimeLinks();
        oneTimeLinkService.links.entityManager = entityManager;
        oneTimeLinkService.accounts = accounts;
        oneTimeLinkService.accountService = accountService;
        recoveryLinks.accountService = accountService;
        oneTimeLinkService.passwordPolicy = AccountServiceFixture.passwordPolicy();
        oneTimeLinkService.linkDelivery = linkDelivery;
        oneTimeLinkService.auditLog = auditLog;
        oneTimeLinkService.clock = clock;
        invitations.oneTimeLinkService = oneTimeLinkService;
        invitations.links = oneTimeLinkService.links;
        invitations.accountService = accountService;
        invitations.accounts = accounts;
        invitations.clock = clock;
        recoveryLinks.accounts = accounts;
        recoveryLinks.oneTimeLinkService = oneTimeLinkService;
        recoveryLinks.auditLog = auditLog;
    }

    public OneTimeLinkService oneTimeLinkService() {
        return oneTimeLinkService;
    }

    public Invitations invitations() {
        return invitations;
    }

    public AccountService accountService() {
        return accountService;
    }

    Accounts accounts() {
        return accounts;
    }

    /** Sends links as somebody who lost a password asks for them. */
    public void recover(String typed) {
        recoveryLinks.send(typed);
    }
}

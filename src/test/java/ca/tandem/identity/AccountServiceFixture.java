package ca.tandem.identity;

import ca.tandem.audit.AuditLog;
import ca.tandem.identity.breach.BreachedFixture;
import ca.tandem.testing.CdiStubs;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The services of accounts on a database, wired without a container. */
public final class AccountServiceFixture {

    private AccountServiceFixture() {}

    /** Returns a service that tells the given observers. */
    public static AccountService accountService(
            EntityManager entityManager,
            AuditLog auditLog,
            Clock clock,
            Consumer<AccessRevoked> onAccessRevoked,
            Consumer<PasswordChanged> onPasswordChanged) {
        var accountService = new AccountService();
        accountService.accounts = new AccountFixture(entityManager).accounts();
        accountService.passwordHash = new ReversingPasswordHash();
        accountService.auditLog = auditLog;
        accountService.clock = clock;
        accountService.accessRevokedEvent = new CdiStubs.RecordingEvent<>(onAccessRevoked);
        accountService.passwordChangedEvent = new CdiStubs.RecordingEvent<>(onPasswordChanged);
        return accountService;
    }

    /** Returns the policy of a portal where the given roles must have a second factor. */
    public static SecondFactorPolicy secondFactorPolicy(AccountService accountService, String mfa) {
        var policy = new SecondFactorPolicy();
        policy.accountService = accountService;
        policy.setting = Optional.ofNullable(mfa);
        return policy;
    }

    /** Returns the service for administrators of accounts. */
    public static AccountAdministration accountAdministration(AccountService accountService) {
        var administration = new AccountAdministration();
        administration.accounts = accountService.accounts;
        administration.accountService = accountService;
        return administration;
    }

    /** Returns the service that makes changes of second factors take effect, which tells the given observer. */
    public static SecondFactorChanges secondFactorChanges(
            AccountService accountService, SecondFactorPolicy policy, Consumer<AccessRevoked> onAccessRevoked) {
        var changes = new SecondFactorChanges();
        changes.accounts = accountService.accounts;
        changes.policy = policy;
        changes.auditLog = accountService.auditLog;
        changes.accessRevokedEvent = new CdiStubs.RecordingEvent<>(onAccessRevoked);
        changes.secondFactorChangedEvent = new CdiStubs.RecordingEvent<>(changed -> {});
        return changes;
    }

    /** Returns the policy of a portal whose organisation is the lighthouse service. */
    public static PasswordPolicy passwordPolicy() {
        var passwordPolicy = new PasswordPolicy();
        passwordPolicy.organizationEn = "Lighthouse Service";
        passwordPolicy.organizationFr = "Service des phares";
        passwordPolicy.breachedPasswords = BreachedFixture.none();
        return passwordPolicy;
    }

    /** Changes the roles of an account and whether it is closed, as an administrator does. */
    public static void change(
            AccountService accountService, String name, boolean isClosed, Actor administrator, Role... roles) {
        var account = accountService.accounts.require(name);
        accountService.change(
                name,
                account.getVersion(),
                account.getDisplayName(),
                account.getLanguage(),
                Set.of(roles),
                isClosed,
                administrator);
    }
}

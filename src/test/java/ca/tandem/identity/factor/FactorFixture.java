package ca.tandem.identity.factor;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.PortalKey;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.AccountServiceFixture;
import ca.tandem.identity.SecondFactorChanges;
import ca.tandem.identity.SecondFactorPolicy;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The services of second factors on a database, wired without a container; approvers must have one. */
public final class FactorFixture {

    final RecordingAuditLog auditLog = new RecordingAuditLog();
    final List<String> revoked = new ArrayList<>();
    final AccountService accountService;
    final SecondFactorPolicy policy;
    final AuthenticatorApps apps = new AuthenticatorApps();
    final RecoveryCodes recoveryCodes = new RecoveryCodes();
    final SecondFactors secondFactors = new SecondFactors();
    final ChallengeService challenges = new ChallengeService();
    final Factors factors = new Factors();
    private final AccountFixture accounts;
    private final SecondFactorChanges changes;

    public FactorFixture(EntityManager entityManager, Clock clock) {
        accounts = new AccountFixture(entityManager);
        accountService = AccountServiceFixture.accountService(
                entityManager, auditLog, clock, this::onAccessRevoked, changed -> {});
        policy = AccountServiceFixture.secondFactorPolicy(accountService, "APPROVER");
        changes = AccountServiceFixture.secondFactorChanges(accountService, policy, this::onAccessRevoked);
        factors.entityManager = entityManager;
        challenges.challenges = new FactorChallenges();
        challenges.challenges.entityManager = entityManager;
        challenges.clock = clock;
        apps.factors = factors;
        apps.changes = changes;
        apps.portalKey = PortalKey.parse("c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgb2N0ZXRzLi4");
        apps.clock = clock;
        recoveryCodes.factors = factors;
        recoveryCodes.changes = changes;
        recoveryCodes.auditLog = auditLog;
        recoveryCodes.clock = clock;
        var passkeys = new Passkeys();
        passkeys.factors = factors;
        secondFactors.factors = factors;
        secondFactors.challenges = challenges;
        secondFactors.passkeys = passkeys;
        secondFactors.changes = changes;
        secondFactors.administration = AccountServiceFixture.accountAdministration(accountService);
    }

    private void onAccessRevoked(AccessRevoked accessRevoked) {
        revoked.add(accessRevoked.account().getName());
        secondFactors.onAccessRevoked(accessRevoked);
    }

    public SecondFactors secondFactors() {
        return secondFactors;
    }

    /** Gives an account an authenticator app. */
    public void addApp(String name) {
        factors.add(new AuthenticatorApp(account(name), "no app has this secret", Instant.EPOCH));
        changes.added(account(name), AuthenticatorApps.KIND, account(name).toActor());
    }

    /** Returns the secrets of apps as an exchange of the given key finds them. */
    AppSecrets appSecrets(PortalKey portalKey) {
        var appSecrets = new AppSecrets();
        appSecrets.factors = factors;
        appSecrets.portalKey = portalKey;
        return appSecrets;
    }

    Account account(String name) {
        return accounts.accounts().require(name);
    }
}

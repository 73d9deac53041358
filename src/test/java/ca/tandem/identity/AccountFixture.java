package ca.tandem.identity;

import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/** Accounts on a database, wired without a container; nobody can sign in with them. */
public final class AccountFixture {

    private final EntityManager entityManager;
    private final Accounts accounts = new Accounts();
    private final Preferences preferences = new Preferences();

    public AccountFixture(EntityManager entityManager) {
        this.entityManager = entityManager;
        accounts.entityManager = entityManager;
        preferences.entityManager = entityManager;
        preferences.accounts = accounts;
    }

    public Accounts accounts() {
        return accounts;
    }

    /** Returns the service for accounts of an identity provider's users. */
    public LinkedAccounts linkedAccounts(AuditLog auditLog, Event<AccessRevoked> accessRevokedEvent) {
        var linked = new LinkedAccounts();
        linked.accounts = accounts;
        linked.auditLog = auditLog;
        linked.accessRevokedEvent = accessRevokedEvent;
        return linked;
    }

    /** Returns the service for the accounts of the demonstration. */
    public DemoAccounts demoAccounts(AuditLog auditLog, Event<AccessRevoked> accessRevokedEvent) {
        var demo = new DemoAccounts();
        demo.accounts = accounts;
        demo.auditLog = auditLog;
        demo.accessRevokedEvent = accessRevokedEvent;
        return demo;
    }

    public Preferences preferences() {
        return preferences;
    }

    /** Opens an account and returns it as an actor; {@code email} is null for an account without an address. */
    public Actor open(String name, Language language, String email, Role... roles) {
        var account = openWithoutPassword(name, language, roles);
        account.setPasswordHash("no password has this hash", false, Instant.EPOCH);
        account.setEmail(EmailAddress.canonical(email));
        return account.toActor();
    }

    /** Opens an account whose owner has not chosen a password yet. */
    public Account openWithoutPassword(String name, Language language, Role... roles) {
        var account = new Account(name, displayed(name), language, Set.of(roles));
        entityManager.persist(account);
        return account;
    }

    /** Returns an account on no database, without a role and a password. */
    public static Account account(String name) {
        return new Account(name, displayed(name), Language.EN, Set.of());
    }

    /** Closes an account. */
    public void close(String name) {
        accounts.byName(name).orElseThrow().close();
    }

    /** Replaces the roles of an account. */
    public void grant(String name, Role... roles) {
        accounts.byName(name).orElseThrow().grant(Set.of(roles));
    }

    private static String displayed(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}

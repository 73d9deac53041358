package ca.tandem.identity;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A service that opens, changes and closes accounts and verifies passwords. */
@ApplicationScoped
@Transactional
public class Accounts {

    /** Minimum length of a password, in characters (NIST SP 800-63B requires 15 for a password that is the only factor). */
    public static final int SHORTEST_PASSWORD = 15;

    /** The number of iterations that OWASP recommends for PBKDF2 with HMAC-SHA-512. */
    private static final Map<String, String> HASHING =
            Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000");

    /** Names under which the audit log lists the portal itself; no account may have them. */
    private static final Set<String> NOBODYS = Set.of(Actor.CLOCK.name(), Actor.PORTAL.name());

    @Inject
    EntityManager entityManager;

    @Inject
    Pbkdf2PasswordHash passwordHash;

    @Inject
    AuditLog auditLog;

    /** Returns all accounts, ordered by name. */
    List<Account> all() {
        return entityManager
                .createQuery("select a from Account a order by a.name", Account.class)
                .getResultList();
    }

    /** Checks whether there are no accounts yet. */
    public boolean isEmpty() {
        return all().isEmpty();
    }

    /** Returns the open accounts, ordered by name. */
    public List<Account> open() {
        return all().stream().filter(account -> !account.isClosed()).toList();
    }

    /** Finds an account by name, ignoring case. */
    public Optional<Account> byName(String name) {
        return entityManager
                .createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", canonical(name))
                .getResultStream()
                .findFirst();
    }

    /**
     * Opens an account.
     *
     * @param actor the user who opens it
     * @throws ProblemException if the name is malformed or taken, or the password too short
     */
    public Account open(
            String name, String displayName, Language language, Set<Role> roles, String password, Actor actor) {
        var canonical = canonical(name);
        if (!canonical.matches("[a-z0-9][a-z0-9._@-]{1,99}")) {
            throw ProblemException.invalid("account.name.form");
        }
        if (byName(canonical).isPresent() || NOBODYS.contains(canonical)) {
            throw ProblemException.invalid("account.name.taken");
        }
        var account = new Account(canonical, displayed(displayName), language, roles, hash(password));
        entityManager.persist(account);
        addAuditEvent("account.opened", account, actor, "roles", roles(account));
        return account;
    }

    /**
     * Changes the name, language and roles, and opens or closes the account.
     *
     * @param seen the version of the account that the administrator saw
     * @param actor the user who changes it
     * @throws ProblemException if no administrator would be left
     * @throws StaleVersionException if another user changed the account since
     */
    void change(
            String name,
            long seen,
            String displayName,
            Language language,
            Set<Role> roles,
            boolean closed,
            Actor actor) {
        var account = seen(name, seen);
        if (isLastAdministrator(account) && (closed || !roles.contains(Role.ADMINISTRATOR))) {
            throw ProblemException.invalid("account.last.administrator");
        }
        if (!account.getDisplayName().equals(displayed(displayName)) || account.getLanguage() != language) {
            account.describe(displayed(displayName), language);
            addAuditEvent("account.described", account, actor, null, null);
        }
        if (!account.getRoles().equals(roles)) {
            account.grant(roles);
            addAuditEvent("account.roles", account, actor, "roles", roles(account));
        }
        if (closed != account.isClosed()) {
            addAuditEvent(closed ? "account.closed" : "account.reopened", account, actor, null, null);
        }
        if (closed) {
            account.close();
            forgetTokens(account);
        } else {
            account.reopen();
        }
        entityManager.flush();
    }

    /** Changes the password and revokes the account's access tokens. Errors as in {@link #change}. */
    void changePassword(String name, long seen, String password, Actor actor) {
        var account = seen(name, seen);
        account.setPasswordHash(hash(password));
        forgetTokens(account);
        addAuditEvent("account.password", account, actor, null, null);
        entityManager.flush();
    }

    /**
     * Changes the e-mail address.
     *
     * @param seen the version of the account that was displayed
     * @param email an address, or null or blank for none
     * @param actor the user who changes it
     * @throws ProblemException if the address is malformed
     * @throws StaleVersionException if another user changed the account since
     */
    void changeEmail(String name, long seen, String email, Actor actor) {
        var account = seen(name, seen);
        account.setEmail(EmailAddress.canonical(email));
        addAuditEvent("account.email", account, actor, null, null);
        entityManager.flush();
    }

    /** Changes the language in which the user is notified. Errors as in {@link #change}. */
    void changeLanguage(String name, long seen, Language language, Actor actor) {
        var account = seen(name, seen);
        if (account.getLanguage() != language) {
            account.describe(account.getDisplayName(), language);
            addAuditEvent("account.described", account, actor, null, null);
            entityManager.flush();
        }
    }

    /**
     * Returns the open account of the given name if the password is correct. Takes the same time when there is no such account. To be
     * called by {@link PasswordVerifier} only, which counts the attempts.
     */
    Optional<Account> authenticate(String name, String password) {
        passwordHash.initialize(HASHING);
        var account = byName(name).filter(found -> !found.isClosed());
        var expected = account.map(Account::getPasswordHash).orElseGet(() -> DummyHash.hash(passwordHash));
        return passwordHash.verify(password.toCharArray(), expected) ? account : Optional.empty();
    }

    /** Records a refused sign-in. A name that belongs to no account is not recorded: the user may have typed anything, even a password. */
    void refused(String name) {
        auditLog.add(AuditEvent.of("sign.in.refused")
                .to(byName(name).map(Account::getName).orElse(null)));
    }

    private void addAuditEvent(String what, Account account, Actor actor, String detail, String value) {
        auditLog.add(AuditEvent.of(what).by(actor.name()).to(account.getName()).with(detail, value));
    }

    private static String roles(Account account) {
        return account.getRoles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    private Account seen(String name, long seen) {
        var account = byName(name).orElseThrow(() -> ProblemException.invalid("account.unknown"));
        if (account.getVersion() != seen) {
            throw new StaleVersionException(seen, account.getVersion());
        }
        return account;
    }

    private boolean isLastAdministrator(Account account) {
        return all().stream()
                .filter(other -> !other.isClosed() && other.getRoles().contains(Role.ADMINISTRATOR))
                .allMatch(other -> other.getName().equals(account.getName()));
    }

    private void forgetTokens(Account account) {
        entityManager
                .createQuery("delete from AccessToken t where t.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    private String hash(String password) {
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw ProblemException.invalid("account.password.short");
        }
        passwordHash.initialize(HASHING);
        return passwordHash.generate(password.toCharArray());
    }

    private static String displayed(String displayName) {
        if (displayName == null || displayName.isBlank()) {
            throw ProblemException.invalid("account.display.name.missing");
        }
        return displayName.strip();
    }

    /** Returns the canonical form of an account's name. */
    static String canonical(String name) {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    /** The hash that a password is compared with if there is no account, so that the response time does not reveal that. */
    private static final class DummyHash {

        private static String hash;

        private static synchronized String hash(Pbkdf2PasswordHash passwordHash) {
            if (hash == null) {
                hash = passwordHash.generate(Secrets.random().toCharArray());
            }
            return hash;
        }
    }
}

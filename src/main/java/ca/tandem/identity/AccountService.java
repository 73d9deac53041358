package ca.tandem.identity;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.common.StaleVersionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A service that opens, changes and closes accounts and verifies passwords. */
@ApplicationScoped
@Transactional
public class AccountService {

    /** The number of iterations that OWASP recommends for PBKDF2 with HMAC-SHA-512. */
    private static final Map<String, String> HASHING =
            Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512", "Pbkdf2PasswordHash.Iterations", "210000");

    /** Names under which the audit log lists the portal itself; no account may have them. */
    private static final Set<String> NOBODYS = Set.of(Actor.CLOCK.name(), Actor.PORTAL.name());

    @Inject
    Accounts accounts;

    @Inject
    Pbkdf2PasswordHash passwordHash;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    @Inject
    Event<AccessRevoked> accessRevokedEvent;

    @Inject
    Event<PasswordChanged> passwordChangedEvent;

    /** The provider through which everybody signs in but those with an account for emergencies; empty for none. */
    @Inject
    @ConfigProperty(name = "tandem.oidc.issuer")
    Optional<String> issuer = Optional.empty();

    @Inject
    @ConfigProperty(name = "tandem.demo")
    boolean isDemoOn = true;

    /**
     * Opens an account.
     *
     * @param actor the user who opens it
     * @throws ProblemException if the name is malformed or taken, or the password too short or too long
     */
    public Account open(
            String name, String displayName, Language language, Set<Role> roles, String password, Actor actor) {
        var account = add(name, displayName, language, roles, actor);
        setPassword(account, password);
        return account;
    }

    /**
     * Opens an account without a password, which its owner sets.
     *
     * @param email the owner's address, or null or blank for none
     * @param actor the user who opens it
     * @throws ProblemException if the name is malformed or taken, or the address malformed
     */
    public Account openWithoutPassword(
            String name, String displayName, Language language, Set<Role> roles, String email, Actor actor) {
        var account = add(name, displayName, language, roles, actor);
        account.setEmail(EmailAddress.canonical(email));
        accounts.flush();
        return account;
    }

    private Account add(String name, String displayName, Language language, Set<Role> roles, Actor actor) {
        var canonical = Accounts.canonical(name);
        if (!canonical.matches("[a-z0-9][a-z0-9._@-]{1,99}")) {
            throw ProblemException.invalid("account.name.form");
        }
        if (accounts.byName(canonical).isPresent() || isReserved(canonical)) {
            throw ProblemException.invalid("account.name.taken");
        }
        var account = new Account(canonical, displayed(displayName), language, roles);
        accounts.add(account);
        addAuditEvent("account.opened", account, actor, "roles", roles(account));
        return account;
    }

    /** Checks whether a name in canonical form is one under which the audit log lists the portal itself. */
    static boolean isReserved(String name) {
        return NOBODYS.contains(name);
    }

    /**
     * Changes the name, language and roles, and opens or closes the account.
     *
     * @param seen the version of the account that the administrator saw
     * @param actor the user who changes it
     * @throws ProblemException if no administrator would be left, or the account is one of a demonstration that is off
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
        var lacksAdministrator =
                (closed || !roles.contains(Role.ADMINISTRATOR)) && !isAdministratorBeside(Accounts.canonical(name));
        var account = seen(name, seen);
        if (lacksAdministrator) {
            throw ProblemException.invalid("account.last.administrator");
        }
        if (!closed && account.isClosed() && account.isDemo() && !isDemoOn) {
            throw ProblemException.invalid("account.of.demo");
        }
        if (!account.getDisplayName().equals(displayed(displayName)) || account.getLanguage() != language) {
            account.describe(displayed(displayName), language);
            addAuditEvent("account.described", account, actor, null, null);
        }
        if (!account.getRoles().equals(roles)) {
            account.grant(roles);
            addAuditEvent("account.roles", account, actor, "roles", roles(account));
            accessRevokedEvent.fire(new AccessRevoked(account));
        }
        if (closed != account.isClosed()) {
            addAuditEvent(closed ? "account.closed" : "account.reopened", account, actor, null, null);
        }
        if (closed) {
            account.close();
            accessRevokedEvent.fire(new AccessRevoked(account));
        } else {
            account.reopen();
        }
        accounts.flush();
    }

    /**
     * Changes the password, and ends the account's sessions, tokens and links. To be called only for an owner who has proved to be one, and
     * with a password that {@link PasswordPolicy} has judged. Errors as in {@link #change}.
     */
    public void changePassword(String name, long seen, String password, Actor actor) {
        var account = seen(name, seen);
        var isFirst = !account.isWithPassword();
        setPassword(account, password);
        accessRevokedEvent.fire(new AccessRevoked(account));
        addAuditEvent(
                actor.name().equals(account.getName()) ? "account.password.own" : "account.password",
                account,
                actor,
                null,
                null);
        accounts.flush();
        if (!isFirst) {
            passwordChangedEvent.fire(new PasswordChanged(account));
        }
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
        accounts.flush();
    }

    /**
     * Keeps an account for emergencies, or does so no longer, which ends its sessions and tokens. Errors as in {@link #change}.
     *
     * @param kept whether its password counts where everybody else signs in through OpenID Connect
     */
    public void keepForEmergencies(String name, long seen, boolean kept, Actor actor) {
        var account = seen(name, seen);
        if (account.isEmergency() != kept) {
            account.keepForEmergencies(kept);
            addAuditEvent(kept ? "account.emergency" : "account.emergency.ended", account, actor, null, null);
            if (!kept) {
                accessRevokedEvent.fire(new AccessRevoked(account));
            }
        }
        accounts.flush();
    }

    /** Changes the language in which the user is notified. Errors as in {@link #change}. */
    void changeLanguage(String name, long seen, Language language, Actor actor) {
        var account = seen(name, seen);
        if (account.getLanguage() != language) {
            account.describe(account.getDisplayName(), language);
            addAuditEvent("account.described", account, actor, null, null);
            accounts.flush();
        }
    }

    /**
     * Returns the open account of the given name if the password is correct. Takes the same time when there is no such account, or where
     * OpenID Connect is on and it is not kept for emergencies. To be called by {@code PasswordVerifier} only, which counts the attempts.
     */
    public Optional<Account> authenticate(String name, String password) {
        passwordHash.initialize(HASHING);
        var account = accounts.byName(name).filter(this::mayUsePassword);
        var expected = account.map(Account::getPasswordHash).orElseGet(() -> DummyHash.hash(passwordHash));
        return passwordHash.verify(password.toCharArray(), expected) ? account : Optional.empty();
    }

    /** Checks whether somebody may sign in to the account with a password: where a provider is set, only to one for emergencies. */
    public boolean mayUsePassword(Account account) {
        return !account.isClosed() && (!isProviderSet() || account.isEmergency());
    }

    private boolean isProviderSet() {
        return issuer.filter(set -> !set.isBlank()).isPresent();
    }

    /** Records a refused sign-in, and the network from which it came. A name that belongs to no account is not recorded: the user may have typed anything, even a password. */
    public void refused(String name, String network) {
        auditLog.add(AuditEvent.of("sign.in.refused")
                .onAccount(accounts.byName(name).map(Account::getName).orElse(null))
                .with("network", network));
    }

    private void addAuditEvent(String what, Account account, Actor actor, String detail, String value) {
        auditLog.add(AuditEvent.of(what)
                .by(actor.name())
                .onAccount(account.getName())
                .with(detail, value));
    }

    private static String roles(Account account) {
        return account.getRoles().stream().sorted().map(Role::name).collect(Collectors.joining(" "));
    }

    private Account seen(String name, long seen) {
        var account = accounts.require(name);
        if (account.getVersion() != seen) {
            throw new StaleVersionException(seen, account.getVersion());
        }
        return account;
    }

    /** Checks whether nobody is there to administer the portal, as before the first account is opened, or when all were the demo's. */
    public boolean isWithoutAdministrator() {
        return accounts.open().stream()
                .noneMatch(account -> account.getRoles().contains(Role.ADMINISTRATOR) && mayCome(account));
    }

    /**
     * Checks whether there is an administrator beside the given account, who can sign in and stays one until the end of the transaction.
     */
    private boolean isAdministratorBeside(String name) {
        return accounts.lockAdministrators().stream()
                .anyMatch(other -> mayCome(other) && !other.getName().equals(name));
    }

    /** Checks whether somebody can sign in to an open account; whoever was only invited does not count, for they may never come. */
    private boolean mayCome(Account account) {
        return isProviderSet() || account.isWithPassword();
    }

    private void setPassword(Account account, String password) {
        PasswordPolicy.requireLength(password, !account.isWithSecondFactor());
        passwordHash.initialize(HASHING);
        account.setPasswordHash(
                passwordHash.generate(password.toCharArray()), PasswordPolicy.isShort(password), clock.instant());
    }

    private static String displayed(String displayName) {
        if (displayName == null || displayName.isBlank()) {
            throw ProblemException.invalid("account.display.name.missing");
        }
        return displayName.strip();
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

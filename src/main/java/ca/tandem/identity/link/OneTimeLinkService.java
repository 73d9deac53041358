package ca.tandem.identity.link;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.AccessRevoked;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.PasswordPolicy;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * A service that makes one-time links and uses them. A link is void when it is used or expired, when a newer one of the account is made, and
 * when the account is closed or gets another password.
 */
@ApplicationScoped
@Transactional
public class OneTimeLinkService {

    @Inject
    OneTimeLinks links;

    @Inject
    Accounts accounts;

    @Inject
    AccountService accountService;

    @Inject
    PasswordPolicy passwordPolicy;

    @Inject
    LinkDelivery linkDelivery;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Makes a link for an account, and queues its message where the owner can be reached by e-mail.
     *
     * @param secret a random secret; it is used only if the link is shown, since a message gets one of its own when it is written
     */
    void make(Account account, LinkPurpose purpose, String secret, Actor actor) {
        var now = clock.instant();
        var locked = accounts.lock(account);
        links.deleteOf(locked);
        links.deleteExpired(now);
        var link = new OneTimeLink(locked, purpose, Secrets.hash(secret), now);
        links.add(link);
        auditLog.add(AuditEvent.of("link.made")
                .by(actor.name())
                .onAccount(locked.getName())
                .with("purpose", purpose));
        if (isMailed(locked)) {
            linkDelivery.send(link);
        }
    }

    /** Checks whether links go to the owner of an account by e-mail; otherwise an administrator passes them on. */
    public boolean isMailed(Account account) {
        return linkDelivery.isEnabled() && account.getEmail() != null;
    }

    /**
     * Makes the link with which an account that administers the portal is opened while there is none, in place of an earlier one.
     *
     * @return its secret
     */
    public String makeForFirstAdministrator() {
        links.deleteAll(LinkPurpose.FIRST_ADMINISTRATOR);
        var secret = Secrets.random();
        links.add(new OneTimeLink(null, LinkPurpose.FIRST_ADMINISTRATOR, Secrets.hash(secret), clock.instant()));
        auditLog.add(
                AuditEvent.of("link.made").by(Actor.PORTAL.name()).with("purpose", LinkPurpose.FIRST_ADMINISTRATOR));
        return secret;
    }

    /**
     * Makes the link with which an administrator who lost everything sets a new password. It is shown to the operator and sent to nobody.
     *
     * @return its secret
     */
    public String makeForOperator(Account account) {
        var secret = Secrets.random();
        links.deleteOf(account);
        links.add(new OneTimeLink(account, LinkPurpose.RECOVERY, Secrets.hash(secret), clock.instant()));
        auditLog.add(AuditEvent.of("link.made")
                .by(Actor.PORTAL.name())
                .onAccount(account.getName())
                .with("purpose", LinkPurpose.RECOVERY));
        return secret;
    }

    /**
     * Gives a link another secret, for the message that carries it: no queue holds a secret, and one that is sent again is new.
     *
     * @return the secret; empty if the link is void
     */
    public Optional<String> renewSecret(long id) {
        var secret = Secrets.random();
        return links.replaceHash(id, Secrets.hash(secret), clock.instant()) ? Optional.of(secret) : Optional.empty();
    }

    /** Finds the link of an id; empty if it is void. */
    public Optional<OneTimeLink> byId(long id) {
        return links.byId(id, clock.instant());
    }

    /** Finds the link of a secret; empty if it is void or never was one. Uses nothing up. */
    public Optional<OneTimeLink> find(String secret) {
        return links.byHash(Secrets.hash(secret), clock.instant())
                .filter(link -> link.isForFirstAdministrator()
                        ? accountService.isWithoutAdministrator()
                        : accountService.mayUsePassword(link.getAccount()));
    }

    /**
     * Uses a link to set the password of its account.
     *
     * @return the account
     * @throws ProblemException {@code link.void}, or if the password is against the {@link PasswordPolicy}, which leaves the link as it was
     */
    public Account setPassword(String secret, String password) {
        var link = require(secret, false);
        var account = link.getAccount();
        passwordPolicy.require(password, account.getName(), account.getDisplayName(), !account.isWithSecondFactor());
        use(link, account.getName());
        accountService.changePassword(account.getName(), account.getVersion(), password, account.toActor());
        return account;
    }

    /**
     * Uses a link to open the first account, an administrator's.
     *
     * @return the account
     * @throws ProblemException {@code link.void}, or if the name or the password cannot be taken, which leaves the link as it was
     */
    public Account openFirstAccount(
            String secret, String name, String displayName, Language language, String password) {
        var link = require(secret, true);
        passwordPolicy.require(password, name, displayName);
        var account =
                accountService.open(name, displayName, language, Set.of(Role.ADMINISTRATOR), password, Actor.PORTAL);
        use(link, account.getName());
        // Where a provider is set, it is the way in until somebody has a role through it, and on the day on which it
        // fails.
        accountService.keepForEmergencies(account.getName(), account.getVersion(), true, Actor.PORTAL);
        return account;
    }

    private OneTimeLink require(String secret, boolean isForFirstAdministrator) {
        return find(secret)
                .filter(link -> link.isForFirstAdministrator() == isForFirstAdministrator)
                .orElseThrow(() -> ProblemException.notFound("link.void"));
    }

    private void use(OneTimeLink link, String account) {
        if (!links.take(link)) {
            throw ProblemException.notFound("link.void");
        }
        auditLog.add(AuditEvent.of("link.used").by(account).onAccount(account).with("purpose", link.getPurpose()));
    }

    /** Takes away the link of an account that was closed or got another password. Other roles leave an invitation as it is. */
    void onAccessRevoked(@Observes AccessRevoked accessRevoked) {
        var account = accessRevoked.account();
        if (account.isClosed() || account.isWithPassword()) {
            links.deleteOf(account);
        }
    }
}

package ca.tandem.work.task;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The Atom feeds of users' tasks, each with a secret in place of a password, for programs that cannot sign in. A user has at most one, valid
 * until renewed or revoked.
 */
@ApplicationScoped
@Transactional
public class TaskFeeds {

    /** Length of a generated token in bytes: 144 random bits. */
    public static final int OCTETS = 18;

    @Inject
    TaskFeedTokens tokens;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Creates a new token, which is returned only this once, and invalidates the previous one. */
    public String renew(Actor actor) {
        var secret = Secrets.random(OCTETS);
        renew(secret, actor);
        return secret;
    }

    /** Replaces the actor's token by the given one, which must be unguessable, and invalidates the previous one. */
    public void renew(String secret, Actor actor) {
        var token = tokens.of(actor).orElseGet(() -> tokens.add(new TaskFeedToken(accounts.require(actor.name()))));
        token.renew(Secrets.hash(secret), clock.instant());
        tokens.flush();
        auditLog.add(AuditEvent.of("feed.made").by(actor.name()));
    }

    /** Revokes the actor's feed. */
    public void revoke(Actor actor) {
        tokens.of(actor).ifPresent(token -> {
            tokens.remove(token);
            auditLog.add(AuditEvent.of("feed.ended").by(actor.name()));
        });
    }

    /** Returns the time at which the actor's token was created; empty if the actor has no feed. */
    public Optional<Instant> since(Actor actor) {
        return tokens.of(actor).map(TaskFeedToken::getMadeAt);
    }

    /**
     * Returns the account whose tasks the token gives access to.
     *
     * @param name the account's name, as typed
     * @return the account; empty if the token is invalid or another account's, or the account is closed
     */
    public Optional<Account> owner(String name, String secret) {
        return tokens.byHash(Secrets.hash(secret))
                .map(TaskFeedToken::getAccount)
                .filter(account -> account.getName().equals(Accounts.canonical(name)) && !account.isClosed());
    }
}

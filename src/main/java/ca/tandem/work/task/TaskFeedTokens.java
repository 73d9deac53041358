package ca.tandem.work.task;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * The Atom feeds of users' tasks, each at a secret address for programs that cannot sign in. A user has at most one, valid until renewed
 * or revoked.
 */
@ApplicationScoped
@Transactional
public class TaskFeedTokens {

    /** Length of a generated token in bytes: 144 random bits. */
    public static final int OCTETS = 18;

    @Inject
    EntityManager entityManager;

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
        var token = of(actor).orElseGet(() -> {
            var account = accounts.byName(actor.name()).orElseThrow(() -> ProblemException.invalid("account.unknown"));
            var added = new TaskFeedToken(account);
            entityManager.persist(added);
            return added;
        });
        token.renew(Secrets.hash(secret), clock.instant());
        entityManager.flush();
        auditLog.add(AuditEvent.of("feed.made").by(actor.name()));
    }

    /** Revokes the actor's feed. */
    public void revoke(Actor actor) {
        of(actor).ifPresent(token -> {
            entityManager.remove(token);
            auditLog.add(AuditEvent.of("feed.ended").by(actor.name()));
        });
    }

    /** Returns the time at which the actor's token was created; empty if the actor has no feed. */
    public Optional<Instant> since(Actor actor) {
        return of(actor).map(TaskFeedToken::getMadeAt);
    }

    /** Returns the account whose tasks the token gives access to; empty if the token is invalid or the account is closed. */
    public Optional<Account> owner(String secret) {
        return entityManager
                .createQuery("select t from TaskFeedToken t where t.hash = :hash", TaskFeedToken.class)
                .setParameter("hash", Secrets.hash(secret))
                .getResultStream()
                .map(TaskFeedToken::getAccount)
                .filter(account -> !account.isClosed())
                .findFirst();
    }

    private Optional<TaskFeedToken> of(Actor actor) {
        return entityManager
                .createQuery("select t from TaskFeedToken t where t.account.name = :name", TaskFeedToken.class)
                .setParameter("name", actor.name())
                .getResultStream()
                .findFirst();
    }
}

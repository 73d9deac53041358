package ca.tandem.identity;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A service that issues and checks the tokens with which scripts use the API on behalf of an account. */
@ApplicationScoped
@Transactional
public class AccessTokens {

    private static final Duration LIFE = Duration.ofHours(12);

    @Inject
    EntityManager entityManager;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * A newly issued token, shown to its owner once.
     *
     * @param token the secret itself
     * @param expires the time at which the token expires
     */
    public record IssuedToken(String token, Instant expires) {}

    /** Issues a token that is valid for twelve hours, and deletes expired tokens. */
    public IssuedToken issue(Account account) {
        entityManager
                .createQuery("delete from AccessToken t where t.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        var issuedToken = new IssuedToken(Secrets.random(), clock.instant().plus(LIFE));
        var owner = entityManager.getReference(Account.class, account.getId());
        entityManager.persist(new AccessToken(owner, Secrets.hash(issuedToken.token()), issuedToken.expires()));
        auditLog.add(AuditEvent.of("token.issued").by(account.getName()));
        return issuedToken;
    }

    /** Returns the account that a token belongs to; empty if the token is unknown or expired or the account is closed. */
    public Optional<Account> findAccount(String token) {
        return entityManager
                .createQuery(
                        "select t from AccessToken t where t.hash = :hash and t.expiresAt >= :now", AccessToken.class)
                .setParameter("hash", Secrets.hash(token))
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(AccessToken::getAccount)
                .filter(account -> !account.isClosed())
                .findFirst();
    }
}

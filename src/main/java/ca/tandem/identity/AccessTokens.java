package ca.tandem.identity;

import ca.tandem.record.Deed;
import ca.tandem.record.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tokens with which scripts use the API on behalf of an account. */
@ApplicationScoped
@Transactional
public class AccessTokens {

    private static final Duration LIFE = Duration.ofHours(12);

    @Inject
    EntityManager entityManager;

    @Inject
    Trail trail;

    @Inject
    Clock clock;

    /**
     * A token as its owner gets it, once.
     *
     * @param token the secret itself
     * @param expires when it ends
     */
    public record Issued(String token, Instant expires) {}

    /** Issues a token for twelve hours, and forgets those that have ended. */
    public Issued issue(Account account) {
        entityManager
                .createQuery("delete from AccessToken t where t.expiresAt < :now")
                .setParameter("now", clock.instant())
                .executeUpdate();
        var issued = new Issued(Secrets.random(), clock.instant().plus(LIFE));
        var owner = entityManager.getReference(Account.class, account.getId());
        entityManager.persist(new AccessToken(owner, Secrets.hash(issued.token()), issued.expires()));
        trail.note(Deed.of("token.issued").by(account.getName()));
        return issued;
    }

    /** The open account on whose behalf somebody comes with that token; empty where the token is not or no longer good. */
    public Optional<Account> owner(String token) {
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

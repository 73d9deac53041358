package ca.tandem.identity.token;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Account;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The repository of access tokens. */
@Repository
class AccessTokens {

    @Inject
    EntityManager entityManager;

    /** Returns the token of the given hash, with its account; empty if there is none that has not expired. */
    Optional<AccessToken> find(String hash, Instant now) {
        return entityManager
                .createQuery(
                        "select t from AccessToken t where t.hash = :hash and t.expiresAt >= :now", AccessToken.class)
                // JPQL fetches no relation of one that is fetched.
                .setHint("eclipselink.join-fetch", "t.account")
                .setHint("eclipselink.left-join-fetch", "t.account.roles")
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Returns the tokens of an account that have not expired, the latest first. */
    List<AccessToken> of(String account, Instant now) {
        return entityManager
                .createQuery(
                        "select t from AccessToken t where t.account.name = :account and t.expiresAt >= :now"
                                + " order by t.id desc",
                        AccessToken.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultList();
    }

    /** Finds a token, with its account. */
    Optional<AccessToken> byId(long id) {
        return entityManager
                .createQuery("select t from AccessToken t join fetch t.account where t.id = :id", AccessToken.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Stores a token, which has its id afterwards. */
    AccessToken add(Account account, String hash, String name, TokenScopes scopes, Instant now, Instant expires) {
        var owner = entityManager.getReference(Account.class, account.getId());
        var token = new AccessToken(owner, hash, name, scopes, now, expires);
        entityManager.persist(token);
        return token;
    }

    void remove(AccessToken token) {
        entityManager.remove(token);
    }

    /** Stores the last use of a token, unless a later one is known. */
    void use(long id, Instant at, String network) {
        entityManager
                .createQuery("update AccessToken t set t.usedAt = :at, t.usedFrom = :network where t.id = :id"
                        + " and (t.usedAt is null or t.usedAt < :at)")
                .setParameter("at", at)
                .setParameter("network", network)
                .setParameter("id", id)
                .executeUpdate();
    }

    void deleteExpired(Instant now) {
        entityManager
                .createQuery("delete from AccessToken t where t.expiresAt < :now")
                .setParameter("now", now)
                .executeUpdate();
    }

    void deleteAllOf(Account account) {
        entityManager
                .createQuery("delete from AccessToken t where t.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }
}

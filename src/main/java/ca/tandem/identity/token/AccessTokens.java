package ca.tandem.identity.token;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Account;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The repository of access tokens. */
@Repository
class AccessTokens {

    @Inject
    EntityManager entityManager;

    /** Returns the account of the token with the given hash; empty if there is none that has not expired. */
    Optional<Account> findAccount(String hash, Instant now) {
        return entityManager
                .createQuery(
                        "select a from Account a left join fetch a.roles where a.id ="
                                + " (select t.account.id from AccessToken t where t.hash = :hash and t.expiresAt >= :now)",
                        Account.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    void add(Account account, String hash, Instant expires) {
        var owner = entityManager.getReference(Account.class, account.getId());
        entityManager.persist(new AccessToken(owner, hash, expires));
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

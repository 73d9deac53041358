package ca.tandem.identity.link;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Account;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The repository of one-time links. */
@Repository
class OneTimeLinks {

    private static final String LIVE = " and (l.expiresAt is null or l.expiresAt > :now)";

    @Inject
    EntityManager entityManager;

    /** Finds the link whose secret has the given hash; empty if there is none that has not expired. */
    Optional<OneTimeLink> byHash(String hash, Instant now) {
        return entityManager
                .createQuery(
                        "select l from OneTimeLink l left join fetch l.account where l.hash = :hash" + LIVE,
                        OneTimeLink.class)
                .setParameter("hash", hash)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Finds the link of an account; empty if there is none that has not expired. */
    Optional<OneTimeLink> ofAccount(String account, Instant now) {
        return entityManager
                .createQuery(
                        "select l from OneTimeLink l join fetch l.account where l.account.name = :account" + LIVE,
                        OneTimeLink.class)
                .setParameter("account", account)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Finds the link of an id; empty if there is none that has not expired. */
    Optional<OneTimeLink> byId(long id, Instant now) {
        return entityManager
                .createQuery(
                        "select l from OneTimeLink l left join fetch l.account where l.id = :id" + LIVE,
                        OneTimeLink.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /** Stores a link, which has its id afterwards. */
    void add(OneTimeLink link) {
        entityManager.persist(link);
        entityManager.flush();
    }

    /** Replaces the secret of a link by another one; returns false if there is no such link any more. */
    boolean replaceHash(long id, String hash, Instant now) {
        return entityManager
                        .createQuery("update OneTimeLink l set l.hash = :hash where l.id = :id" + LIVE)
                        .setParameter("hash", hash)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Takes a link away; returns false if it was taken before, also by somebody who did so at the same time. */
    boolean take(OneTimeLink link) {
        return entityManager
                        .createQuery("delete from OneTimeLink l where l.id = :id")
                        .setParameter("id", link.getId())
                        .executeUpdate()
                == 1;
    }

    void deleteOf(Account account) {
        entityManager
                .createQuery("delete from OneTimeLink l where l.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    void deleteAll(LinkPurpose purpose) {
        entityManager
                .createQuery("delete from OneTimeLink l where l.purpose = :purpose")
                .setParameter("purpose", purpose)
                .executeUpdate();
    }

    void deleteExpired(Instant now) {
        entityManager
                .createQuery("delete from OneTimeLink l where l.expiresAt <= :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}

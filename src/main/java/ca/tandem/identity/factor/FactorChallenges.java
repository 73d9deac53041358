package ca.tandem.identity.factor;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Account;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** The repository of challenges. */
@Repository
class FactorChallenges {

    @Inject
    EntityManager entityManager;

    void add(FactorChallenge challenge) {
        entityManager.persist(challenge);
        entityManager.flush();
    }

    /** Finds the challenge of the given hash, with its account; empty if it is older, or was answered wrongly too often. */
    Optional<FactorChallenge> byHash(String hash, Instant notBefore) {
        return entityManager
                .createQuery(
                        "select c from FactorChallenge c left join fetch c.account"
                                + " where c.secretHash = :hash and c.madeAt > :notBefore and c.tries < :most",
                        FactorChallenge.class)
                .setParameter("hash", hash)
                .setParameter("notBefore", notBefore)
                .setParameter("most", FactorChallenge.MOST_TRIES)
                .getResultStream()
                .findFirst();
    }

    /** Counts a try, before the answer is looked at; returns false if there were too many. */
    boolean countTry(FactorChallenge challenge) {
        return entityManager
                        .createQuery("update FactorChallenge c set c.tries = c.tries + 1"
                                + " where c.id = :id and c.tries < :most")
                        .setParameter("id", challenge.getId())
                        .setParameter("most", FactorChallenge.MOST_TRIES)
                        .executeUpdate()
                == 1;
    }

    /** Takes a challenge away; returns false if it was answered before, also at the same time. */
    boolean take(FactorChallenge challenge) {
        return entityManager
                        .createQuery("delete from FactorChallenge c where c.id = :id")
                        .setParameter("id", challenge.getId())
                        .executeUpdate()
                == 1;
    }

    void deleteOf(Account account) {
        entityManager
                .createQuery("delete from FactorChallenge c where c.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    void deleteMadeBefore(Instant instant) {
        entityManager
                .createQuery("delete from FactorChallenge c where c.madeAt <= :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}

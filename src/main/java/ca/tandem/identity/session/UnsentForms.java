package ca.tandem.identity.session;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Repository of forms that were sent after their session had ended. */
@Repository
@Transactional
class UnsentForms {

    @Inject
    EntityManager entityManager;

    Optional<UnsentForm> byHash(String hash) {
        return entityManager
                .createQuery("select f from UnsentForm f where f.secretHash = :hash", UnsentForm.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    void add(UnsentForm form) {
        entityManager.persist(form);
    }

    /** Deletes all forms of an account but the latest ones. */
    void deleteAllBut(int latest, String account) {
        entityManager
                .createQuery(
                        "select f from UnsentForm f where f.account = :account order by f.keptAt desc, f.id desc",
                        UnsentForm.class)
                .setParameter("account", account)
                .setFirstResult(latest)
                .getResultList()
                .forEach(entityManager::remove);
    }

    void deleteKeptBefore(Instant instant) {
        entityManager
                .createQuery("delete from UnsentForm f where f.keptAt < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }
}

package ca.tandem.posting;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The repository of corrections. */
@Repository
@Transactional
public class Corrections {

    @Inject
    EntityManager entityManager;

    /** Returns the corrections of a posting, newest first. */
    public List<Correction> of(String key) {
        return entityManager
                .createQuery(
                        "select c from Correction c where c.edition.posting.key = :key order by c.id desc",
                        Correction.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** Returns the pending correction of a posting. */
    public Optional<Correction> pending(String key) {
        return of(key).stream()
                .filter(correction -> correction.getStatus() == Correction.CorrectionStatus.ASKED)
                .findFirst();
    }

    /** Returns all pending corrections, oldest first. */
    public List<Correction> pending() {
        return entityManager
                .createQuery(
                        "select c from Correction c join fetch c.edition e join fetch e.posting where c.status = :asked order by c.id",
                        Correction.class)
                .setParameter("asked", Correction.CorrectionStatus.ASKED)
                .getResultList();
    }

    /** Returns the correction with that id if it belongs to the posting; an id alone gives no access to other postings. */
    Optional<Correction> find(String key, long id) {
        return Optional.ofNullable(entityManager.find(Correction.class, id))
                .filter(correction ->
                        correction.getEdition().getPosting().getKey().equals(key));
    }

    void add(Correction correction) {
        entityManager.persist(correction);
    }
}

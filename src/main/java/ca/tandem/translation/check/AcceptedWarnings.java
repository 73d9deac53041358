package ca.tandem.translation.check;

import ca.tandem.common.database.Repository;
import ca.tandem.posting.Edition;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The repository of accepted warnings. */
@Repository
class AcceptedWarnings {

    @Inject
    EntityManager entityManager;

    /** Returns the acceptances for all editions of the edition's posting, oldest first. */
    List<AcceptedWarning> of(Edition edition) {
        return entityManager
                .createQuery(
                        "select a from AcceptedWarning a where a.edition.posting = :posting order by a.id",
                        AcceptedWarning.class)
                .setParameter("posting", edition.getPosting())
                .getResultList();
    }

    void add(AcceptedWarning acceptedWarning) {
        entityManager.persist(acceptedWarning);
    }

    void remove(AcceptedWarning acceptedWarning) {
        entityManager.remove(acceptedWarning);
    }
}

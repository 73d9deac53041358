package ca.tandem.translation.check;

import ca.tandem.common.database.Repository;
import ca.tandem.posting.Edition;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The repository of accepted findings. */
@Repository
class AcceptedFindings {

    @Inject
    EntityManager entityManager;

    /** Returns the acceptances for all editions of the edition's posting by the id of their finding, oldest first. */
    Map<String, List<AcceptedFinding>> of(Edition edition) {
        return entityManager
                .createQuery(
                        "select a from AcceptedFinding a where a.edition.posting = :posting order by a.id",
                        AcceptedFinding.class)
                .setParameter("posting", edition.getPosting())
                .getResultStream()
                .collect(Collectors.groupingBy(AcceptedFinding::getFingerprint));
    }

    void add(AcceptedFinding acceptedFinding) {
        entityManager.persist(acceptedFinding);
    }

    void remove(AcceptedFinding acceptedFinding) {
        entityManager.remove(acceptedFinding);
    }
}

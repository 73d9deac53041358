package ca.tandem.posting.revision;

import ca.tandem.common.database.Repository;
import ca.tandem.posting.Edition;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The repository of revisions. */
@Repository
public class Revisions {

    @Inject
    EntityManager entityManager;

    /** Returns the revisions of all editions of a posting, newest first. */
    public List<RevisionSummary> of(String key) {
        return entityManager
                .createQuery(
                        "select new ca.tandem.posting.revision.RevisionSummary(e.number, r.number, r.state, r.occasion,"
                                + " r.account, r.beganAt, r.at, r.source, r.en, r.fr, r.factsChanged, r.contentHash,"
                                + " r.originEdition, r.originNumber) from Revision r join r.edition e"
                                + " where e.posting.key = :key order by e.number desc, r.number desc",
                        RevisionSummary.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** Returns the revision with that name, if it exists. */
    public Optional<Revision> find(String key, RevisionName name) {
        return entityManager
                .createQuery(
                        "select r from Revision r join fetch r.edition e where e.posting.key = :key"
                                + " and e.number = :edition and r.number = :number",
                        Revision.class)
                .setParameter("key", key)
                .setParameter("edition", name.edition())
                .setParameter("number", name.revision())
                .getResultStream()
                .findFirst();
    }

    /** Returns the last revision of an edition. */
    Optional<Revision> last(Edition edition) {
        return entityManager
                .createQuery(
                        "select r from Revision r where r.edition = :edition order by r.number desc", Revision.class)
                .setParameter("edition", edition)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Returns the ids of the editions without any revision, which were written before revisions were kept. */
    List<Long> editionsWithout() {
        return entityManager
                .createQuery(
                        "select e.id from Edition e where not exists (select r from Revision r where r.edition = e)"
                                + " order by e.id",
                        Long.class)
                .getResultList();
    }

    Edition edition(long id) {
        return entityManager.find(Edition.class, id);
    }

    void add(Revision revision) {
        entityManager.persist(revision);
    }
}

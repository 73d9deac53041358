package ca.tandem.publication;

import ca.tandem.common.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The publications in the database. */
@ApplicationScoped
@Transactional
public class Publications {

    @Inject
    EntityManager entityManager;

    /** What is public of the posting of that key. */
    public Optional<Publication> byKey(String key) {
        return entityManager
                .createQuery("select p from Publication p where p.key = :key", Publication.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** What is public at that slug. */
    public Optional<Publication> bySlug(Language language, String slug) {
        var query = language == Language.EN
                ? "select p from Publication p where p.slugEn = :slug"
                : "select p from Publication p where p.slugFr = :slug";
        return entityManager
                .createQuery(query, Publication.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The publications with a higher number than that, in the order in which they came. */
    public List<Publication> since(long number) {
        return entityManager
                .createQuery(
                        "select p from Publication p where p.number > :number order by p.number", Publication.class)
                .setParameter("number", number)
                .getResultList();
    }

    /** What is not archived, and has been quiet since that instant or longer; what has been for longest comes first. */
    public List<Publication> quietSince(Instant instant) {
        return entityManager
                .createQuery(
                        "select p from Publication p where p.archived = false and p.openSince <= :instant"
                                + " and p.modifiedAt <= :instant"
                                + " and (p.facts.closesAt is null or p.facts.closesAt <= :instant)"
                                + " order by p.openSince, p.id",
                        Publication.class)
                .setParameter("instant", instant)
                .getResultList();
    }

    /** The number of the latest publication; 0 where there is none yet. */
    public long lastNumber() {
        return entityManager
                .find(PublicationCounter.class, PublicationCounter.ONLY)
                .last();
    }

    /** Lets nothing else be published, by this node or another, until the running transaction ends. */
    public void holdBackOthers() {
        entityManager.find(PublicationCounter.class, PublicationCounter.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    long nextNumber() {
        return entityManager
                .find(PublicationCounter.class, PublicationCounter.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .next();
    }

    void add(Publication publication) {
        entityManager.persist(publication);
    }
}

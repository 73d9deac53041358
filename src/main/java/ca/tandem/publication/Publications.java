package ca.tandem.publication;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.database.Repository;
import ca.tandem.common.index.IndexState;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Repository of publications. */
@Repository
@Transactional
public class Publications {

    @Inject
    EntityManager entityManager;

    /** Finds the publication of the posting with the given key. */
    public Optional<Publication> byKey(String key) {
        return entityManager
                .createQuery("select p from Publication p where p.key = :key", Publication.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Finds the publication with the given slug. */
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

    /**
     * Returns the publication of the posting with the given key, those that have either slug in its language, and the latest of all, at
     * most four. Flushes nothing: what was published earlier in the transaction is {@link #flush}ed, and the edition that is about to be
     * has more to come.
     */
    List<Publication> latestAndByKeyOrSlugs(String key, Bilingual<String> slugs) {
        return entityManager
                .createQuery(
                        "select p from Publication p where p.key = :key or p.slugEn = :en or p.slugFr = :fr"
                                + " or p.number = (select max(latest.number) from Publication latest)",
                        Publication.class)
                .setParameter("key", key)
                .setParameter("en", slugs.en())
                .setParameter("fr", slugs.fr())
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList();
    }

    /** Returns the publications with a number above the given one, in ascending order. */
    public List<Publication> withNumberAbove(long number) {
        return withNumberAbove(number, Integer.MAX_VALUE);
    }

    /** Returns the first so many publications with a number above the given one, in ascending order. */
    public List<Publication> withNumberAbove(long number, int size) {
        return entityManager
                .createQuery(
                        "select p from Publication p where p.number > :number order by p.number", Publication.class)
                .setParameter("number", number)
                .setMaxResults(size)
                .getResultList();
    }

    /** Returns the identifier of this database and the number of its latest publication. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public IndexState state() {
        var found = entityManager
                .createQuery(
                        "select l.epoch, (select max(p.number) from Publication p) from PublicationLock l",
                        Object[].class)
                .getSingleResult();
        return new IndexState((String) found[0], found[1] == null ? 0 : (Long) found[1]);
    }

    /** Returns the first so many publications that the transparency log does not have, in ascending order of their numbers. */
    List<Publication> withoutLeaf(int size) {
        return entityManager
                .createQuery(
                        "select p from Publication p where not exists"
                                + " (select e.size from LogEntry e where e.publication = p.number) order by p.number",
                        Publication.class)
                .setMaxResults(size)
                .getResultList();
    }

    /** Returns the publications that are not archived and have been quiet since the given instant or longer, the longest open first. */
    public List<Publication> unchangedSince(Instant instant) {
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

    /** Returns the keys of the postings that first became public here after the first instant and not after the second. */
    public List<String> firstPublishedBetween(Instant after, Instant until) {
        return entityManager
                .createQuery(
                        "select p.key from Publication p where p.postedAt > :after and p.postedAt <= :until order by p.id",
                        String.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList();
    }

    /** Returns the publications that are not archived and whose closing lies after the first instant and not after the second. */
    public List<Publication> closedBetween(Instant after, Instant until) {
        return entityManager
                .createQuery(
                        "select p from Publication p where p.archived = false and p.facts.closesAt > :after"
                                + " and p.facts.closesAt <= :until order by p.facts.closesAt, p.id",
                        Publication.class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList();
    }

    /** Returns the number of the latest publication; 0 if there is none. */
    public long lastNumber() {
        return entityManager
                .createQuery("select coalesce(max(p.number), 0) from Publication p", Long.class)
                .getSingleResult();
    }

    /** Keeps this node and all others from publishing until the current transaction ends. */
    public void lockPublication() {
        entityManager.find(PublicationLock.class, PublicationLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Flushes a publication, so that a further change in the same transaction finds it. */
    void flush() {
        entityManager.flush();
    }

    Publication add(Publication publication) {
        entityManager.persist(publication);
        return publication;
    }
}

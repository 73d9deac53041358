package ca.tandem.posting;

import ca.tandem.common.database.Repository;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The repository of postings and editions. */
@Repository
public class Postings {

    @Inject
    EntityManager entityManager;

    /** Returns the posting with the given key. */
    public Optional<Posting> byKey(String key) {
        return entityManager
                .createQuery("select p from Posting p where p.key = :key", Posting.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Returns the edition in work of the posting, otherwise the public one, otherwise the latest. */
    public Optional<Edition> edition(String key) {
        var editions = editions(key);
        return editions.stream()
                .filter(edition -> edition.getState().isInWork())
                .findFirst()
                .or(() -> editions.stream()
                        .filter(edition -> edition.getState().isPublic())
                        .findFirst())
                .or(() -> editions.stream().findFirst());
    }

    /** Returns the edition that readers see, published or archived. */
    public Optional<Edition> publicEdition(String key) {
        return editions(key).stream()
                .filter(edition -> edition.getState().isPublic())
                .findFirst();
    }

    /** Returns all editions of the posting, newest first. */
    public List<Edition> editions(String key) {
        return entityManager
                .createQuery("select e from Edition e where e.posting.key = :key order by e.number desc", Edition.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** Returns the editions in any of the given states, the least recently changed first. */
    public List<Edition> inStates(Collection<State> states) {
        return entityManager
                .createQuery(
                        "select e from Edition e where e.state in :states order by e.changedAt, e.id", Edition.class)
                .setParameter("states", states)
                .setHint("eclipselink.batch", "e.texts")
                .setHint("eclipselink.batch", "e.contributions")
                .setHint("eclipselink.batch", "e.history")
                .getResultList();
    }

    /** Returns the editions that were published in an emergency and not confirmed since, oldest first. */
    public List<Edition> unconfirmed() {
        return entityManager
                .createQuery("select e from Edition e where e.unconfirmed = true order by e.id", Edition.class)
                .getResultList();
    }

    /** Returns the keys of the postings with an edition that is scheduled and due at the given instant. */
    public List<String> due(Instant now) {
        return entityManager
                .createQuery(
                        "select e.posting.key from Edition e where e.state = :state and e.scheduledFor <= :now"
                                + " order by e.scheduledFor, e.id",
                        String.class)
                .setParameter("state", State.SCHEDULED)
                .setParameter("now", now)
                .getResultList();
    }

    /**
     * Locks the posting until the end of the transaction, so that concurrent changes happen one after the other; others who request the
     * lock wait.
     */
    public void lock(String key) {
        entityManager
                .createQuery("select p from Posting p where p.key = :key", Posting.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(entityManager::refresh);
    }

    /** Returns the actions taken on all editions of the posting, newest first. */
    public List<StateChange> history(String key) {
        return entityManager
                .createQuery(
                        "select c from StateChange c where c.edition.posting.key = :key"
                                + " order by c.edition.number desc, c.position desc",
                        StateChange.class)
                .setParameter("key", key)
                .getResultList();
    }

    void add(Posting posting) {
        entityManager.persist(posting);
    }

    void add(Edition edition) {
        entityManager.persist(edition);
    }

    /** Flushes changes to the database, so that the new version is known and a conflict shows at once. */
    void flush() {
        entityManager.flush();
    }
}

package ca.tandem.posting;

import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The postings and editions in the database. */
@ApplicationScoped
public class Postings {

    @Inject
    EntityManager entityManager;

    /** The posting of that key. */
    public Optional<Posting> byKey(String key) {
        return entityManager
                .createQuery("select p from Posting p where p.key = :key", Posting.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The edition in work of that posting or, where there is none, its latest edition that was not discarded or superseded. */
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

    /** The edition that readers see, published or archived. */
    public Optional<Edition> publicEdition(String key) {
        return editions(key).stream()
                .filter(edition -> edition.getState().isPublic())
                .findFirst();
    }

    /** All editions of that posting, newest first. */
    public List<Edition> editions(String key) {
        return entityManager
                .createQuery("select e from Edition e where e.posting.key = :key order by e.number desc", Edition.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** The editions in one of those states, the one that changed longest ago first. */
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

    /** The editions that were published in an emergency and that nobody else has approved since, the oldest first. */
    public List<Edition> unconfirmed() {
        return entityManager
                .createQuery("select e from Edition e where e.unconfirmed = true order by e.id", Edition.class)
                .getResultList();
    }

    /** The keys of the editions that are scheduled and due at that instant. */
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

    /** Lets one person after the other change the posting: until the end of the transaction, whoever else asks for it waits. */
    public void lock(String key) {
        entityManager
                .createQuery("select p from Posting p where p.key = :key", Posting.class)
                .setParameter("key", key)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(entityManager::refresh);
    }

    /** Everything that was done with the posting in any of its editions, newest first. */
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

    /** Sends what changed to the database, so that the new version is known and a conflict shows now. */
    void flush() {
        entityManager.flush();
    }
}

package ca.tandem.posting;

import ca.tandem.common.database.Repository;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The repository of postings and editions. */
@Repository
public class Postings {

    /** The states of the editions that anything can still happen to. */
    private static final Set<State> CURRENT =
            Stream.concat(State.inWork().stream(), State.inPublic().stream()).collect(Collectors.toUnmodifiableSet());

    private static final String PRESENT =
            "(e.state in :current or e.unconfirmed = true or e.number = e.posting.lastEdition)"
                    + " order by e.number desc";

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

    /**
     * Returns keys of postings, in ascending order.
     *
     * @param key the key after which they come; empty for the first ones
     * @param most the greatest number of them
     */
    public List<String> keysAfter(String key, int most) {
        return entityManager
                .createQuery("select p.key from Posting p where p.key > :key order by p.key", String.class)
                .setParameter("key", key)
                .setMaxResults(most)
                .getResultList();
    }

    /** Returns the present editions of the posting with their texts; without any if there is no such posting. */
    public PostingEditions of(String key) {
        return new PostingEditions(entityManager
                .createQuery(
                        "select e from Edition e join fetch e.posting left join fetch e.texts where e.posting.key = :key"
                                + " and " + PRESENT,
                        Edition.class)
                .setParameter("key", key)
                .setParameter("current", CURRENT)
                .getResultStream()
                .distinct()
                .toList());
    }

    /** Returns the current edition of the posting: the one in work, otherwise the public one, otherwise the latest. */
    public Optional<Edition> edition(String key) {
        return of(key).current();
    }

    /** Returns the present editions of several postings, by their keys; a key without a posting is left out. */
    public Map<String, PostingEditions> of(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery(
                        "select e from Edition e join fetch e.posting where e.posting.key in :keys and " + PRESENT,
                        Edition.class)
                .setParameter("keys", keys)
                .setParameter("current", CURRENT)
                .setHint("eclipselink.batch", "e.texts")
                .getResultStream()
                .collect(Collectors.groupingBy(
                        edition -> edition.getPosting().getKey(),
                        Collectors.collectingAndThen(Collectors.toList(), PostingEditions::new)));
    }

    /** Returns the edition that readers see, published or archived. */
    public Optional<Edition> publicEdition(String key) {
        return of(key).shown();
    }

    /** Returns all editions of the posting, newest first, without their texts. */
    public List<Edition> editions(String key) {
        return entityManager
                .createQuery(
                        "select e from Edition e join fetch e.posting where e.posting.key = :key order by e.number desc",
                        Edition.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** Returns the editions in any of the given states, the least recently changed first. */
    public List<Edition> inStates(Collection<State> states) {
        return entityManager
                .createQuery(
                        "select e from Edition e join fetch e.posting"
                                + " where e.state in :states order by e.changedAt, e.id",
                        Edition.class)
                .setParameter("states", states)
                .setHint("eclipselink.batch", "e.texts")
                .setHint("eclipselink.batch", "e.contributions")
                .setHint("eclipselink.batch", "e.history")
                .getResultList();
    }

    /** Returns the editions that were published in an emergency and not confirmed since, oldest first. */
    public List<Edition> unconfirmed() {
        return entityManager
                .createQuery(
                        "select e from Edition e join fetch e.posting where e.unconfirmed = true order by e.id",
                        Edition.class)
                .setHint("eclipselink.batch", "e.texts")
                .setHint("eclipselink.batch", "e.contributions")
                .setHint("eclipselink.batch", "e.history")
                .getResultList();
    }

    /**
     * A posting with an edition that is scheduled.
     *
     * @param key the posting's key
     * @param at the instant at which it is to become public
     */
    public record ScheduledPosting(String key, Instant at) {}

    /** Returns the postings with an edition that is scheduled for the given instant or earlier, the earliest first. */
    public List<ScheduledPosting> scheduledUntil(Instant until) {
        return entityManager
                .createQuery(
                        "select e.posting.key, e.scheduledFor from Edition e where e.state = :state"
                                + " and e.scheduledFor <= :until order by e.scheduledFor, e.id",
                        Object[].class)
                .setParameter("state", State.SCHEDULED)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new ScheduledPosting((String) row[0], (Instant) row[1]))
                .toList();
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
                .setHint("eclipselink.refresh", true)
                .getResultList();
    }

    /** Returns the actions taken on all editions of the posting, newest first. */
    public List<StateChange> history(String key) {
        return entityManager
                .createQuery(
                        "select c from StateChange c join fetch c.edition e where e.posting.key = :key"
                                + " order by e.number desc, c.position desc",
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

package ca.tandem.translation.memory;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Repository of the entries of the translation memory. */
@Repository
@Transactional
public class MemoryEntries {

    /** Maximum number of values in one query. */
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager entityManager;

    Optional<MemoryEntry> byId(long id) {
        return Optional.ofNullable(entityManager.find(MemoryEntry.class, id));
    }

    /** Returns those of the entries that exist, by their ids. */
    Map<Long, MemoryEntry> byIds(Collection<Long> ids) {
        // The index names committed entries only, so nothing has to be flushed before the query.
        return named("select e from MemoryEntry e where e.id in :named", ids, FlushModeType.COMMIT).stream()
                .collect(Collectors.toMap(MemoryEntry::getId, Function.identity()));
    }

    /** Returns the entries of those pairs that exist, by their hashes. */
    Map<String, MemoryEntry> byHashes(Collection<String> hashes) {
        return named("select e from MemoryEntry e where e.hash in :named", hashes, FlushModeType.AUTO).stream()
                .collect(Collectors.toMap(MemoryEntry::getHash, Function.identity()));
    }

    private List<MemoryEntry> named(String query, Collection<?> values, FlushModeType flush) {
        var all = List.copyOf(values);
        var found = new ArrayList<MemoryEntry>();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            found.addAll(entityManager
                    .createQuery(query, MemoryEntry.class)
                    .setParameter("named", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .setFlushMode(flush)
                    .getResultList());
        }
        return found;
    }

    /** Returns the entries after the given id in the order of the ids; empty after the last one. */
    List<MemoryEntry> after(long id, int size) {
        return entityManager
                .createQuery("select e from MemoryEntry e where e.id > :id order by e.id", MemoryEntry.class)
                .setParameter("id", id)
                .setMaxResults(size)
                .getResultList();
    }

    long count() {
        return entityManager
                .createQuery("select count(e) from MemoryEntry e", Long.class)
                .getSingleResult();
    }

    /**
     * Locks the memory against changes by other transactions, on all nodes, until the current transaction ends.
     *
     * @return the number of the last change; 0 before the first one
     */
    long lock() {
        var lock = entityManager.find(MemoryLock.class, MemoryLock.ONLY, LockModeType.PESSIMISTIC_WRITE);
        // A query of its own, for one that has to wait for the lock would give the number from before.
        return lock.state(entityManager
                        .createQuery("select max(e.number) from MemoryEntry e", Long.class)
                        .getSingleResult())
                .state()
                .number();
    }

    void add(MemoryEntry entry) {
        entityManager.persist(entry);
    }

    void remove(MemoryEntry entry, long number) {
        entityManager.find(MemoryLock.class, MemoryLock.ONLY).setLastDeletion(number);
        entityManager.persist(new DeletedEntry(entry.getId(), number));
        entityManager.remove(entry);
    }
}

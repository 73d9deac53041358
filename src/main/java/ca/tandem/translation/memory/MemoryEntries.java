package ca.tandem.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
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

/** The entries of the memory in the database. */
@ApplicationScoped
@Transactional
public class MemoryEntries {

    /** How many values one query may name. */
    private static final int AT_ONCE = 500;

    @Inject
    EntityManager entityManager;

    Optional<MemoryEntry> byId(long id) {
        return Optional.ofNullable(entityManager.find(MemoryEntry.class, id));
    }

    /** Those of the ids that are there, by their ids. */
    Map<Long, MemoryEntry> byIds(Collection<Long> ids) {
        // What the index names is committed: nothing has to be written before it is read.
        return named("select e from MemoryEntry e where e.id in :named", ids, FlushModeType.COMMIT).stream()
                .collect(Collectors.toMap(MemoryEntry::getId, Function.identity()));
    }

    /** Those of the pairs that are there, by their hashes. */
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

    /** The entries behind that id in the order of the ids; empty behind the last one. */
    List<MemoryEntry> behind(long id, int size) {
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

    /** Lets nobody else change the memory, on this node or another, until the running transaction ends. */
    MemoryCounter hold() {
        return entityManager.find(MemoryCounter.class, MemoryCounter.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(MemoryEntry entry) {
        entityManager.persist(entry);
    }

    void remove(MemoryEntry entry, long number) {
        entityManager.persist(new ForgottenEntry(entry.getId(), number));
        entityManager.remove(entry);
    }
}

package ca.tandem.translation.memory;

import ca.tandem.common.database.Repository;
import ca.tandem.translation.memory.MemoryLock.CommittedState;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Repository for an index that follows the database. Every method runs in a transaction of its own and so reads committed changes only,
 * whatever transaction its caller is in.
 */
@Repository
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MemoryChanges {

    @Inject
    EntityManager entityManager;

    /** Returns the state of the memory: the database and the number of its last change. */
    CommittedState state() {
        entityManager.clear();
        var found = entityManager
                .createQuery("select l, (select max(e.number) from MemoryEntry e) from MemoryLock l", Object[].class)
                .getSingleResult();
        return ((MemoryLock) found[0]).state((Long) found[1]);
    }

    /** Returns the number of entries. */
    long count() {
        return entityManager
                .createQuery("select count(e) from MemoryEntry e", Long.class)
                .getSingleResult();
    }

    /** Returns entries that were added or changed after the given number, in the order of their numbers. */
    List<MemoryEntry> changedSince(long number, int size) {
        entityManager.clear();
        return entityManager
                .createQuery(
                        "select e from MemoryEntry e where e.number > :number order by e.number", MemoryEntry.class)
                .setParameter("number", number)
                .setMaxResults(size)
                .getResultList();
    }

    /** Returns entries that were deleted after the given number, in the order of their numbers. */
    List<DeletedEntry> deletedSince(long number, int size) {
        entityManager.clear();
        return entityManager
                .createQuery(
                        "select f from DeletedEntry f where f.number > :number order by f.number", DeletedEntry.class)
                .setParameter("number", number)
                .setMaxResults(size)
                .getResultList();
    }
}

package ca.tandem.translation.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** What an index reads to follow the database: committed changes only, whatever transaction its caller is in. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class MemoryChanges {

    @Inject
    EntityManager entityManager;

    /** How far the changes have come. */
    MemoryState state() {
        entityManager.clear();
        return entityManager.find(MemoryCounter.class, MemoryCounter.ONLY).state();
    }

    /** How many entries there are. */
    long count() {
        return entityManager
                .createQuery("select count(e) from MemoryEntry e", Long.class)
                .getSingleResult();
    }

    /** Entries that came or changed after that number, in the order of their numbers. */
    List<MemoryEntry> enteredSince(long number, int size) {
        entityManager.clear();
        return entityManager
                .createQuery(
                        "select e from MemoryEntry e where e.number > :number order by e.number", MemoryEntry.class)
                .setParameter("number", number)
                .setMaxResults(size)
                .getResultList();
    }

    /** Entries that were deleted after that number, in the order of their numbers. */
    List<ForgottenEntry> forgottenSince(long number, int size) {
        entityManager.clear();
        return entityManager
                .createQuery(
                        "select f from ForgottenEntry f where f.number > :number order by f.number",
                        ForgottenEntry.class)
                .setParameter("number", number)
                .setMaxResults(size)
                .getResultList();
    }
}

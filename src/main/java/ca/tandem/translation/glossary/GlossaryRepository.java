package ca.tandem.translation.glossary;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Repository of the terms of the glossary. */
@Repository
@Transactional
public class GlossaryRepository {

    @Inject
    EntityManager entityManager;

    /** Returns all terms in the order of their keys. */
    public List<GlossaryEntry> all() {
        return entityManager
                .createQuery("select t from GlossaryEntry t order by t.key", GlossaryEntry.class)
                .getResultList();
    }

    /** Returns the term with the given key, if there is one. */
    public Optional<GlossaryEntry> byKey(String key) {
        return entityManager
                .createQuery("select t from GlossaryEntry t where t.key = :key", GlossaryEntry.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Returns the number of changes so far, on all nodes. */
    public long changeNumber() {
        return entityManager
                .createQuery("select s.changes from GlossaryState s", Long.class)
                .getSingleResult();
    }

    /** Returns the state of the glossary with a lock: no other transaction changes the glossary until this one ends. */
    GlossaryState lockState() {
        return entityManager.find(GlossaryState.class, GlossaryState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(GlossaryEntry glossaryEntry) {
        entityManager.persist(glossaryEntry);
    }

    void remove(GlossaryEntry glossaryEntry) {
        entityManager.remove(glossaryEntry);
    }

    void flush() {
        entityManager.flush();
    }
}

package ca.tandem.translation.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Repository of the terms of the glossary. */
@ApplicationScoped
@Transactional
public class GlossaryTerms {

    @Inject
    EntityManager entityManager;

    /** Returns all terms in the order of their keys. */
    public List<Term> all() {
        return entityManager
                .createQuery("select t from Term t order by t.key", Term.class)
                .getResultList();
    }

    /** Returns the term with the given key, if there is one. */
    public Optional<Term> byKey(String key) {
        return entityManager
                .createQuery("select t from Term t where t.key = :key", Term.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Returns the number of changes so far, on all nodes. */
    public long changes() {
        return entityManager
                .createQuery("select s.changes from GlossaryState s", Long.class)
                .getSingleResult();
    }

    /** Returns the state of the glossary with a lock: no other transaction changes the glossary until this one ends. */
    GlossaryState hold() {
        return entityManager.find(GlossaryState.class, GlossaryState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    void add(Term term) {
        entityManager.persist(term);
    }

    void remove(Term term) {
        entityManager.remove(term);
    }

    void flush() {
        entityManager.flush();
    }
}

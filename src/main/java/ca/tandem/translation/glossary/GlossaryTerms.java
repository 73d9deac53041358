package ca.tandem.translation.glossary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The terms in the database. */
@ApplicationScoped
@Transactional
public class GlossaryTerms {

    @Inject
    EntityManager entityManager;

    /** All terms by their keys. */
    public List<Term> all() {
        return entityManager
                .createQuery("select t from Term t order by t.key", Term.class)
                .getResultList();
    }

    /** The term of that key, if there is one. */
    public Optional<Term> byKey(String key) {
        return entityManager
                .createQuery("select t from Term t where t.key = :key", Term.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** How many changes there were, those of other nodes too. */
    public long changes() {
        return entityManager
                .createQuery("select s.changes from GlossaryState s", Long.class)
                .getSingleResult();
    }

    /** The state for one who changes the glossary: nobody else does until the transaction ends. */
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

package ca.tandem.translation.unit;

import ca.tandem.posting.Edition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The units in the database. */
@ApplicationScoped
public class Units {

    @Inject
    EntityManager entityManager;

    /** All units of an edition: those of its source in their order, before them those that rest. */
    List<Unit> of(Edition edition) {
        return entityManager
                .createQuery("select u from Unit u where u.edition = :edition order by u.position, u.id", Unit.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** The keys of the postings with an edition that has texts but no units: they were written before there were units. */
    List<Long> editionsWithout() {
        return entityManager
                .createQuery(
                        "select e.id from Edition e where not exists (select u from Unit u where u.edition = e)"
                                + " and exists (select t from EditionText t where t.edition = e) order by e.id",
                        Long.class)
                .getResultList();
    }

    Edition edition(long id) {
        return entityManager.find(Edition.class, id);
    }

    void add(Unit unit) {
        entityManager.persist(unit);
    }

    void remove(Unit unit) {
        entityManager.remove(unit);
    }
}

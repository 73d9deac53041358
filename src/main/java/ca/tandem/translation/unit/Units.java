package ca.tandem.translation.unit;

import ca.tandem.common.database.Repository;
import ca.tandem.posting.Edition;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Repository of units. */
@Repository
public class Units {

    @Inject
    EntityManager entityManager;

    /** Returns all units of an edition: first the inactive ones, then those of its source in their order. */
    List<Unit> of(Edition edition) {
        return entityManager
                .createQuery("select u from Unit u where u.edition = :edition order by u.position, u.id", Unit.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Returns the units of several editions by edition id, in the order of {@link #of(Edition)}. */
    Map<Long, List<Unit>> of(Collection<Edition> editions) {
        return editions.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery(
                                "select u.edition.id, u from Unit u where u.edition in :editions"
                                        + " order by u.position, u.id",
                                Object[].class)
                        .setParameter("editions", editions)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0], Collectors.mapping(row -> (Unit) row[1], Collectors.toList())));
    }

    /** Number of an edition's units in a status. */
    public record StatusCount(long edition, UnitStatus status, long units) {}

    /** Counts the units in the texts of the editions in the given states, by edition and status; units left out on purpose do not count. */
    public List<StatusCount> counts(Collection<State> states) {
        return entityManager
                .createQuery(
                        "select u.edition.id, u.status, count(u) from Unit u where u.edition.state in :states"
                                + " and u.position >= 0 and u.language = u.edition.sourceLanguage and u.leftOut = false"
                                + " group by u.edition.id, u.status",
                        Object[].class)
                .setParameter("states", states)
                .getResultStream()
                .map(row -> new StatusCount((Long) row[0], (UnitStatus) row[1], (Long) row[2]))
                .toList();
    }

    /** Returns the ids of the editions that have texts but no units, because they were written before there were units. */
    List<Long> editionIdsWithoutUnits() {
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

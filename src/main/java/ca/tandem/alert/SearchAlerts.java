package ca.tandem.alert;

import ca.tandem.common.Sha256;
import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The repository of alerts. */
@Repository
class SearchAlerts {

    @Inject
    EntityManager entityManager;

    Optional<SearchAlert> byId(long id) {
        return Optional.ofNullable(entityManager.find(SearchAlert.class, id));
    }

    /** Finds the alert of an address for a search. */
    Optional<SearchAlert> find(String address, String search) {
        return entityManager
                .createQuery(
                        "select a from SearchAlert a where a.addressHash = :address and a.searchHash = :search",
                        SearchAlert.class)
                .setParameter("address", SearchAlert.hash(address))
                .setParameter("search", Sha256.hex(search))
                .getResultStream()
                .findFirst();
    }

    /** Returns the ids of the alerts of an address. */
    List<Long> idsOf(String address) {
        return entityManager
                .createQuery("select a.id from SearchAlert a where a.addressHash = :address", Long.class)
                .setParameter("address", SearchAlert.hash(address))
                .getResultList();
    }

    /** Stores an alert, which has its id afterwards. */
    void add(SearchAlert alert) {
        entityManager.persist(alert);
        entityManager.flush();
    }

    /** Notes that an alert that is not confirmed was asked for again, perhaps otherwise. */
    void askAgain(long id, AlertRequest alertRequest, Instant now) {
        entityManager
                .createQuery("update SearchAlert a set a.language = :language, a.frequency = :frequency,"
                        + " a.askedAt = :now where a.id = :id and a.confirmedAt is null")
                .setParameter("language", alertRequest.language())
                .setParameter("frequency", alertRequest.frequency())
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Confirms an alert that is not confirmed and was asked for since the given instant; returns false if there is none. */
    boolean confirm(long id, Instant since, Instant now, Instant next) {
        return entityManager
                        .createQuery(
                                "update SearchAlert a set a.confirmedAt = :now, a.toldUntil = :now, a.nextAt = :next"
                                        + " where a.id = :id and a.confirmedAt is null and a.askedAt >= :since")
                        .setParameter("now", now)
                        .setParameter("next", next)
                        .setParameter("id", id)
                        .setParameter("since", since)
                        .executeUpdate()
                == 1;
    }

    /** Returns the ids of alerts whose time has come, those that have waited longest first. */
    List<Long> due(Instant now, int most) {
        return entityManager
                .createQuery(
                        "select a.id from SearchAlert a where a.nextAt <= :now order by a.nextAt, a.id", Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Moves an alert on to its next time; returns false if another node did so. */
    boolean claim(SearchAlert alert, Instant toldUntil, Instant next) {
        return entityManager
                        .createQuery("update SearchAlert a set a.toldUntil = :until, a.nextAt = :next"
                                + " where a.id = :id and a.nextAt = :expected")
                        .setParameter("until", toldUntil)
                        .setParameter("next", next)
                        .setParameter("id", alert.getId())
                        .setParameter("expected", alert.getNextAt())
                        .executeUpdate()
                == 1;
    }

    void delete(long id) {
        entityManager
                .createQuery("delete from SearchAlert a where a.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Returns the ids of alerts that nobody confirmed and that were last asked for before the given instant. */
    List<Long> unconfirmedBefore(Instant instant) {
        return entityManager
                .createQuery(
                        "select a.id from SearchAlert a where a.confirmedAt is null and a.askedAt < :instant",
                        Long.class)
                .setParameter("instant", instant)
                .getResultList();
    }
}

package ca.tandem.common.idempotency;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A repository of the keys of forms submitted in the last day: a page that stays open for longer is rendered again before its form is
 * submitted.
 */
@Repository
@Transactional
public class UsedKeys {

    static final Duration KEPT = Duration.ofDays(1);

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * Returns the name of the object created with the given key; empty if the key was not used or the transaction that uses it has not
     * committed.
     */
    public Optional<String> findResult(String id) {
        return Optional.ofNullable(entityManager.find(UsedKey.class, id)).map(UsedKey::getMade);
    }

    /**
     * Marks a key as used and carries out its action in one transaction. A concurrent caller with the same key waits for the end of this
     * transaction; it then fails on the primary key, or carries out the action if this transaction was rolled back.
     */
    public String useAndRun(String id, Supplier<String> act) {
        var used = new UsedKey(id, clock.instant());
        entityManager.persist(used);
        entityManager.flush();
        var made = act.get();
        used.made(made);
        return made;
    }

    /** Deletes keys that are more than a day old. */
    public void sweep() {
        entityManager
                .createQuery("delete from UsedKey k where k.usedAt < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}

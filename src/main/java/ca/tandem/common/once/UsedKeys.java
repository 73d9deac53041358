package ca.tandem.common.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys of forms that were sent in the last day: a page that stays open for longer is shown anew before its form is sent. */
@ApplicationScoped
@Transactional
public class UsedKeys {

    static final Duration KEPT = Duration.ofDays(1);

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Gives the name of what was made with that key; empty where it was not used, or the transaction that uses it has not ended. */
    public Optional<String> made(String id) {
        return Optional.ofNullable(entityManager.find(UsedKey.class, id)).map(UsedKey::getMade);
    }

    /**
     * Uses a key up and does what it is for, in one transaction. Whoever uses the same key meanwhile waits for the end of that, and then
     * fails at the primary key, or does it where the first one was taken back.
     */
    public String use(String id, Supplier<String> act) {
        var used = new UsedKey(id, clock.instant());
        entityManager.persist(used);
        entityManager.flush();
        var made = act.get();
        used.made(made);
        return made;
    }

    /** Forgets the keys that are a day old. */
    public void sweep() {
        entityManager
                .createQuery("delete from UsedKey k where k.usedAt < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate();
    }
}

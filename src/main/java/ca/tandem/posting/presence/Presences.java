package ca.tandem.posting.presence;

import ca.tandem.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who writes which posting right now. It stands in the database, so that every node of a cluster knows of all. */
@ApplicationScoped
@Transactional
public class Presences {

    /** What is older is of no use to anybody. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** A page on which this person writes that posting says that it is open. */
    public void beat(Actor actor, String key) {
        var now = clock.instant();
        var known = find(actor, key);
        if (known.isPresent()) {
            known.get().beat(now);
        } else {
            forgetBefore(now.minus(FORGOTTEN_AFTER));
            entityManager.persist(new Presence(actor.name(), key, now));
        }
    }

    /** That page was closed. */
    public void leave(Actor actor, String key) {
        find(actor, key).ifPresent(entityManager::remove);
    }

    /** Who else writes that posting now, the one who began first, first. */
    public List<Presence> others(Actor actor, String key) {
        var now = clock.instant();
        return entityManager
                .createQuery(
                        "select p from Presence p where p.key = :key and p.account <> :account and p.seen >= :after"
                                + " order by p.since, p.id",
                        Presence.class)
                .setParameter("key", key)
                .setParameter("account", actor.name())
                .setParameter("after", now.minus(Presence.LASTS))
                .getResultList();
    }

    private void forgetBefore(Instant moment) {
        entityManager
                .createQuery("delete from Presence p where p.seen < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }

    private Optional<Presence> find(Actor actor, String key) {
        return entityManager
                .createQuery("select p from Presence p where p.account = :account and p.key = :key", Presence.class)
                .setParameter("account", actor.name())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}

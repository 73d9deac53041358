package ca.tandem.posting.editing;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Actor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tracks the presence of users on postings. It is stored in the database, so that every node of a cluster sees all users. */
@Repository
@Transactional
public class Presences {

    /** Age at which expired presences are deleted. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /** Records a heartbeat of a page on which the actor edits the posting. */
    public void heartbeat(Actor actor, String key) {
        var now = clock.instant();
        var known = find(actor, key);
        if (known.isPresent()) {
            known.get().beat(now);
        } else {
            deleteBefore(now.minus(FORGOTTEN_AFTER));
            entityManager.persist(new Presence(actor.name(), key, now));
        }
    }

    /** Removes the actor's presence, because the page was closed. */
    public void leave(Actor actor, String key) {
        find(actor, key).ifPresent(entityManager::remove);
    }

    /** Returns the presences of other users on the posting, earliest first. */
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

    /** Deletes the presences that were last confirmed before the given instant. */
    public void deleteBefore(Instant moment) {
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

package ca.tandem.posting.draft;

import ca.tandem.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What each person typed and has not saved. Everybody reaches their own only. */
@ApplicationScoped
@Transactional
public class KeptDrafts {

    /** The key of a posting that is not there yet. */
    public static final String NEW = "";

    private static final Pattern SITTING = Pattern.compile("[A-Za-z0-9-]{8,40}");

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * Keeps what stands in an editor, in place of what was kept of the same sitting.
     *
     * @param key the posting; {@link #NEW} where it is not there yet
     * @param sitting the name of the sitting: 8 to 40 letters, digits and hyphens, different for each opening of an editor
     * @throws IllegalArgumentException if that is no name of a sitting
     */
    public void keep(Actor actor, String key, String sitting, Typed typed) {
        if (!isSitting(sitting)) {
            throw new IllegalArgumentException("Not the name of a sitting");
        }
        var draft = find(actor, sitting).orElseGet(() -> {
            var added = new KeptDraft(actor.name(), key, sitting);
            entityManager.persist(added);
            return added;
        });
        draft.hold(typed, clock.instant());
    }

    /** Whether that can be the name of a sitting. */
    public static boolean isSitting(String name) {
        return name != null && SITTING.matcher(name).matches();
    }

    /** What was kept of one sitting on that posting. */
    public Optional<KeptDraft> of(Actor actor, String key, String sitting) {
        return find(actor, sitting).filter(draft -> draft.getKey().equals(key));
    }

    /** All that was kept of this person's sittings on that posting, the latest first. */
    public List<KeptDraft> of(Actor actor, String key) {
        return entityManager
                .createQuery(
                        "select d from KeptDraft d where d.account = :account and d.key = :key order by d.at desc, d.id desc",
                        KeptDraft.class)
                .setParameter("account", actor.name())
                .setParameter("key", key)
                .getResultList();
    }

    /** Where this person has something kept, each posting once, the latest first. */
    public List<KeptLine> lines(Actor actor) {
        var latest = new LinkedHashMap<String, KeptLine>();
        entityManager
                .createQuery(
                        "select new ca.tandem.posting.draft.KeptLine(d.key, d.at) from KeptDraft d"
                                + " where d.account = :account order by d.at desc, d.id desc",
                        KeptLine.class)
                .setParameter("account", actor.name())
                .getResultList()
                .forEach(line -> latest.putIfAbsent(line.key(), line));
        return List.copyOf(latest.values());
    }

    /** Forgets what was kept of a sitting: it was saved, or its author does not want it. */
    public void forget(Actor actor, String sitting) {
        find(actor, sitting).ifPresent(entityManager::remove);
    }

    private Optional<KeptDraft> find(Actor actor, String sitting) {
        return entityManager
                .createQuery(
                        "select d from KeptDraft d where d.account = :account and d.sitting = :sitting",
                        KeptDraft.class)
                .setParameter("account", actor.name())
                .setParameter("sitting", sitting)
                .getResultStream()
                .findFirst();
    }
}

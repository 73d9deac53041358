package ca.tandem.posting.editing;

import ca.tandem.common.database.Repository;
import ca.tandem.identity.Actor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stores and finds autosaves. Each user can reach only their own. */
@Repository
@Transactional
public class Autosaves {

    /** The key that stands for a posting that does not exist yet. */
    public static final String NEW = "";

    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9-]{8,40}");

    @Inject
    EntityManager entityManager;

    @Inject
    Clock clock;

    /**
     * Stores the fields of an editor, replacing the earlier autosave of the same editing session.
     *
     * @param key the posting's key; {@link #NEW} if it does not exist yet
     * @param editingSession the identifier of the editing session: 8 to 40 letters, digits and hyphens, different for each opening of an editor
     * @throws IllegalArgumentException if the identifier is malformed
     */
    public void save(Actor actor, String key, String editingSession, FormInput formInput) {
        if (!isEditingSession(editingSession)) {
            throw new IllegalArgumentException("Not the id of an editing session");
        }
        var draft = find(actor, editingSession).orElseGet(() -> {
            var added = new Autosave(actor.name(), key, editingSession);
            entityManager.persist(added);
            return added;
        });
        draft.hold(formInput, clock.instant());
    }

    /** Checks whether a string can be the identifier of an editing session. */
    public static boolean isEditingSession(String name) {
        return name != null && SESSION.matcher(name).matches();
    }

    /** Returns the autosave of one editing session on the posting. */
    public Optional<Autosave> of(Actor actor, String key, String editingSession) {
        return find(actor, editingSession).filter(draft -> draft.getKey().equals(key));
    }

    /** Returns the actor's autosaves of the posting, latest first. */
    public List<Autosave> of(Actor actor, String key) {
        return entityManager
                .createQuery(
                        "select d from Autosave d where d.account = :account and d.key = :key order by d.at desc, d.id desc",
                        Autosave.class)
                .setParameter("account", actor.name())
                .setParameter("key", key)
                .getResultList();
    }

    /** Returns the postings for which the actor has autosaves, each once with its latest, latest first. */
    public List<AutosaveSummary> summaries(Actor actor) {
        var latest = new LinkedHashMap<String, AutosaveSummary>();
        entityManager
                .createQuery(
                        "select new ca.tandem.posting.editing.AutosaveSummary(d.key, d.at) from Autosave d"
                                + " where d.account = :account order by d.at desc, d.id desc",
                        AutosaveSummary.class)
                .setParameter("account", actor.name())
                .getResultList()
                .forEach(line -> latest.putIfAbsent(line.key(), line));
        return List.copyOf(latest.values());
    }

    /** Deletes the autosave of an editing session, because it was saved or its user discards it. */
    public void delete(Actor actor, String editingSession) {
        find(actor, editingSession).ifPresent(entityManager::remove);
    }

    /** Deletes the autosaves of everybody that were kept before the given instant. */
    public void deleteBefore(Instant instant) {
        entityManager
                .createQuery("delete from Autosave d where d.at < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    private Optional<Autosave> find(Actor actor, String editingSession) {
        return entityManager
                .createQuery(
                        "select d from Autosave d where d.account = :account and d.editingSession = :editingSession",
                        Autosave.class)
                .setParameter("account", actor.name())
                .setParameter("editingSession", editingSession)
                .getResultStream()
                .findFirst();
    }
}

package ca.tandem.posting.revision;

import ca.tandem.common.database.Repository;
import ca.tandem.posting.Edition;
import ca.tandem.posting.EditionContent;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Repository of the versions of a posting that readers could read, as they became public: never a draft, nor what was saved in between. A
 * version that was withdrawn is none, nor is any before it (ADR 87).
 */
@Repository
@Transactional
public class PublicVersions {

    /** Greatest number of versions of a posting. */
    static final int MOST = 100;

    /** Greatest number of actions from which the versions are read: each edition is published once, and can be archived and opened often. */
    private static final int MOST_ACTIONS = 1_000;

    private static final Set<State> ONCE_PUBLIC = Set.of(State.PUBLISHED, State.ARCHIVED, State.SUPERSEDED);

    @Inject
    EntityManager entityManager;

    /**
     * A version that readers could read.
     *
     * @param edition the number of the edition
     * @param at the instant at which it became public here
     * @param elsewhere true if it was public elsewhere before
     * @param contentHash the hash of its content at that instant, see {@link Edition#contentHash()}
     */
    public record PublicVersion(int edition, Instant at, boolean elsewhere, String contentHash) {}

    /**
     * The versions of a posting.
     *
     * @param all the versions, the earliest first, the latest 100 at most
     * @param hidden true if there were earlier ones, which a withdrawal hides for good
     */
    public record VersionList(List<PublicVersion> all, boolean hidden) {

        /** Returns the version of the edition with the given number; empty if there is none. */
        public Optional<PublicVersion> find(int edition) {
            return all.stream().filter(version -> version.edition() == edition).findFirst();
        }
    }

    /** Returns the versions of the posting with the given key. */
    public VersionList of(String key) {
        return versions(entityManager
                .createQuery(
                        "select e.number, c.at, e.publicElsewhere, c.contentHash, e.withdrawn from StateChange c"
                                + " join c.edition e where e.posting.key = :key and e.state in :once and c.to in :public"
                                + " order by e.number desc, c.position",
                        Object[].class)
                .setParameter("key", key)
                .setParameter("once", ONCE_PUBLIC)
                .setParameter("public", State.inPublic())
                .setMaxResults(MOST_ACTIONS)
                .getResultList());
    }

    /** Returns the versions that actions in public made: number, instant, elsewhere, hash, withdrawn; those of the latest edition first. */
    static VersionList versions(List<Object[]> actions) {
        var versions = new ArrayList<PublicVersion>();
        for (var action : actions) {
            var edition = (Integer) action[0];
            var isFirst = versions.isEmpty() || versions.get(0).edition() != edition;
            if (isFirst && ((Boolean) action[4] || versions.size() == MOST)) {
                return new VersionList(versions, (Boolean) action[4]);
            }
            if (isFirst) {
                versions.add(
                        0, new PublicVersion(edition, (Instant) action[1], (Boolean) action[2], (String) action[3]));
            }
        }
        return new VersionList(versions, false);
    }

    /** Returns the content with which a version became public; empty if it was not kept. */
    public Optional<EditionContent> content(String key, PublicVersion version) {
        return entityManager
                .createQuery(
                        "select r from Revision r join r.edition e where e.posting.key = :key and e.number = :edition"
                                + " and r.contentHash = :hash order by r.number desc",
                        Revision.class)
                .setParameter("key", key)
                .setParameter("edition", version.edition())
                .setParameter("hash", version.contentHash())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Revision::getContent)
                .or(() -> edition(key, version).map(Edition::getContent));
    }

    /** Returns the edition of a version if nothing of it was corrected since; its texts never change. */
    private Optional<Edition> edition(String key, PublicVersion version) {
        return entityManager
                .createQuery(
                        "select e from Edition e where e.posting.key = :key and e.number = :edition", Edition.class)
                .setParameter("key", key)
                .setParameter("edition", version.edition())
                .getResultStream()
                .filter(edition -> edition.contentHash().equals(version.contentHash()))
                .findFirst();
    }
}

package ca.tandem.review;

import ca.tandem.common.database.Repository;
import ca.tandem.translation.comment.Comment;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The repository of review links and of the comments made through them. */
@Repository
@Transactional
public class ReviewLinks {

    @Inject
    EntityManager entityManager;

    /** Finds the link whose secret has the given hash. */
    Optional<ReviewLink> byHash(String hash) {
        return entityManager
                .createQuery("select l from ReviewLink l where l.hash = :hash", ReviewLink.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Finds a link by its id, with its edition. */
    Optional<ReviewLink> byId(long id) {
        return entityManager
                .createQuery("select l from ReviewLink l join fetch l.edition where l.id = :id", ReviewLink.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Finds a link to any edition of the posting by its id. */
    public Optional<ReviewLink> of(String key, long id) {
        return Optional.ofNullable(entityManager.find(ReviewLink.class, id))
                .filter(link -> link.getEdition().getPosting().getKey().equals(key));
    }

    /** Returns the links to all editions of a posting, oldest first, including invalid ones. */
    public List<ReviewLink> of(String key) {
        return entityManager
                .createQuery(
                        "select l from ReviewLink l join fetch l.edition e where e.posting.key = :key order by l.madeAt, l.id",
                        ReviewLink.class)
                .setParameter("key", key)
                .getResultList();
    }

    /** Returns the comments made through the link, oldest first. */
    List<Comment> comments(ReviewLink link) {
        return entityManager
                .createQuery("select c from Comment c where c.guest.link = :link order by c.id", Comment.class)
                .setParameter("link", link.getId())
                .getResultList();
    }

    /** Counts the comments made through the link after the given instant. */
    long countComments(ReviewLink link, Instant since) {
        return entityManager
                .createQuery("select count(c) from Comment c where c.guest.link = :link and c.at > :since", Long.class)
                .setParameter("link", link.getId())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Locks a link and reads it again; concurrent requests through the same link wait. */
    void lock(ReviewLink link) {
        entityManager.refresh(link, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Stores a link, which has its id afterwards. */
    void add(ReviewLink link) {
        entityManager.persist(link);
        entityManager.flush();
    }
}

package ca.tandem.translation.comment;

import ca.tandem.common.database.Repository;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Posting;
import ca.tandem.translation.unit.Unit;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The repository of comments. */
@Repository
@Transactional
public class Comments {

    @Inject
    EntityManager entityManager;

    /** Returns all comments on an edition and its units, oldest first. */
    public List<Comment> of(Edition edition) {
        return entityManager
                .createQuery("select c from Comment c where c.edition = :edition order by c.id", Comment.class)
                .setParameter("edition", edition)
                .getResultList();
    }

    /** Returns the comments on the units of an edition, oldest first. */
    public List<Comment> onUnits(Edition edition) {
        return of(edition).stream().filter(Comment::isOnUnit).toList();
    }

    /**
     * Returns the comments on an edition and its units, and the open ones on earlier editions of the posting that readers saw or may
     * still see (not discarded), oldest first.
     */
    public List<Comment> shownWith(Edition edition) {
        return entityManager
                .createQuery(
                        "select c from Comment c join fetch c.edition e left join fetch c.unit where e.posting = :posting"
                                + " and (e = :edition or e.number < :number and e.state <> :discarded"
                                + " and c.resolvedAt is null) order by c.id",
                        Comment.class)
                .setParameter("edition", edition)
                .setParameter("posting", edition.getPosting())
                .setParameter("number", edition.getNumber())
                .setParameter("discarded", State.DISCARDED)
                .getResultList();
    }

    /** Returns the open comments of readers on any edition of a posting, oldest first. */
    public List<Comment> openOfReaders(Posting posting) {
        return entityManager
                .createQuery(
                        "select c from Comment c where c.edition.posting = :posting and c.feedback.kind is not null"
                                + " and c.resolvedAt is null order by c.id",
                        Comment.class)
                .setParameter("posting", posting)
                .getResultList();
    }

    Optional<Comment> byId(long id) {
        return Optional.ofNullable(entityManager.find(Comment.class, id));
    }

    /** Returns an account's comments on a unit after the given instant, latest first. */
    List<Comment> on(Unit unit, String account, Instant since) {
        return of(account, since, "c.unit = :subject", unit);
    }

    /** Returns an account's comments on an edition as a whole after the given instant, latest first. */
    List<Comment> onWhole(Edition edition, String account, Instant since) {
        return of(account, since, "c.unit is null and c.edition = :subject", edition);
    }

    private List<Comment> of(String account, Instant since, String about, Object subject) {
        return entityManager
                .createQuery(
                        "select c from Comment c where " + about + " and c.account = :account and c.at > :since"
                                + " order by c.id desc",
                        Comment.class)
                .setParameter("subject", subject)
                .setParameter("account", account)
                .setParameter("since", since)
                .getResultList();
    }

    /** Finds the unit with the given id, to be commented on. */
    Optional<Unit> unit(long id) {
        return Optional.ofNullable(entityManager.find(Unit.class, id));
    }

    /** Returns the edition as this transaction has it, to be commented on. */
    Edition managed(Edition edition) {
        return entityManager.find(Edition.class, edition.getId());
    }

    /** Locks a unit or an edition and reads it again; concurrent requests about the same one wait. */
    void lock(Object subject) {
        entityManager.refresh(subject, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Stores a comment, which has its id afterwards. */
    void add(Comment comment) {
        entityManager.persist(comment);
        entityManager.flush();
    }
}

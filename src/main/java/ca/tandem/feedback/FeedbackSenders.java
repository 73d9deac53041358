package ca.tandem.feedback;

import ca.tandem.common.database.Repository;
import ca.tandem.translation.comment.Comment;
import ca.tandem.workflow.State;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The repository of the addresses of readers who wait for an answer. */
@Repository
class FeedbackSenders {

    @Inject
    EntityManager entityManager;

    void add(FeedbackSender sender) {
        entityManager.persist(sender);
    }

    Optional<FeedbackSender> of(long comment) {
        return Optional.ofNullable(entityManager.find(FeedbackSender.class, comment));
    }

    /** Returns the posting's key of a comment. */
    Optional<String> posting(long comment) {
        return Optional.ofNullable(entityManager.find(Comment.class, comment))
                .map(found -> found.getEdition().getPosting().getKey());
    }

    /** Returns the number of comments that wait for an answer to an address. */
    long count(String address) {
        return entityManager
                .createQuery("select count(s) from FeedbackSender s where s.address = :address", Long.class)
                .setParameter("address", address)
                .getSingleResult();
    }

    /**
     * Returns the comments that were resolved by the given instant, whose senders were not told, and of whose posting nothing is in work that
     * may hold the mend.
     */
    List<Long> due(Instant settled, int most) {
        return entityManager
                .createQuery(
                        "select s.comment from FeedbackSender s, Comment c where c.id = s.comment and s.toldAt is null"
                                + " and c.resolvedAt <= :settled and not exists (select e from Edition e"
                                + " where e.posting = c.edition.posting and e.state in :inWork) order by s.comment",
                        Long.class)
                .setParameter("settled", settled)
                .setParameter("inWork", State.inWork())
                .setMaxResults(most)
                .getResultList();
    }

    /** Marks a sender as told; returns false if another node did so. */
    boolean claim(long comment, Instant now) {
        return entityManager
                        .createQuery("update FeedbackSender s set s.toldAt = :now"
                                + " where s.comment = :comment and s.toldAt is null")
                        .setParameter("comment", comment)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void delete(long comment) {
        entityManager
                .createQuery("delete from FeedbackSender s where s.comment = :comment")
                .setParameter("comment", comment)
                .executeUpdate();
    }

    /** Returns the comments whose senders gave their address before the given instant. */
    List<Long> before(Instant instant) {
        return entityManager
                .createQuery("select s.comment from FeedbackSender s where s.givenAt < :instant", Long.class)
                .setParameter("instant", instant)
                .getResultList();
    }
}

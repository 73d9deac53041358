package ca.tandem.review;

import ca.tandem.posting.Works;
import ca.tandem.translation.comment.Comments;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Reviews on a database, wired by hand. */
public final class ReviewWorks {

    private final ReviewLinks links = new ReviewLinks();
    private final ReviewService reviewService = new ReviewService();

    public ReviewWorks(EntityManager entityManager, Works works, Comments comments, Clock clock) {
        links.entityManager = entityManager;
        links.postings = works.postings();
        links.auditLog = works.trail();
        links.clock = clock;
        reviewService.entityManager = entityManager;
        reviewService.comments = comments;
        reviewService.auditLog = works.trail();
        reviewService.clock = clock;
    }

    public ReviewLinks links() {
        return links;
    }

    public ReviewService reviewing() {
        return reviewService;
    }
}

package ca.tandem.review;

import ca.tandem.posting.Works;
import ca.tandem.translation.comment.CommentService;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Reviews on a database, wired by hand. */
public final class ReviewWorks {

    private final ReviewLinkService links = new ReviewLinkService();
    private final ReviewService reviewService = new ReviewService();

    public ReviewWorks(EntityManager entityManager, Works works, CommentService comments, Clock clock) {
        links.links = new ReviewLinks();
        links.links.entityManager = entityManager;
        links.postings = works.postings();
        links.auditLog = works.trail();
        links.clock = clock;
        reviewService.links = links.links;
        reviewService.commentService = comments;
        reviewService.auditLog = works.trail();
        reviewService.clock = clock;
    }

    public ReviewLinkService links() {
        return links;
    }

    public ReviewService reviewing() {
        return reviewService;
    }
}

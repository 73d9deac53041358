package ca.tandem.review;

import ca.tandem.posting.PostingServices;
import ca.tandem.translation.comment.CommentService;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** The services of reviews on a database, wired without a container. */
public final class ReviewServices {

    private final ReviewLinkService reviewLinkService = new ReviewLinkService();
    private final ReviewService reviewService = new ReviewService();

    public ReviewServices(
            EntityManager entityManager, PostingServices postingServices, CommentService comments, Clock clock) {
        reviewLinkService.links = new ReviewLinks();
        reviewLinkService.links.entityManager = entityManager;
        reviewLinkService.postings = postingServices.postings();
        reviewLinkService.auditLog = postingServices.auditLog();
        reviewLinkService.clock = clock;
        reviewService.links = reviewLinkService.links;
        reviewService.commentService = comments;
        reviewService.auditLog = postingServices.auditLog();
        reviewService.clock = clock;
    }

    public ReviewLinkService reviewLinkService() {
        return reviewLinkService;
    }

    public ReviewService reviewService() {
        return reviewService;
    }
}

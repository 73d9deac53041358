package ca.tandem.review;

import ca.tandem.posting.Works;
import ca.tandem.translation.comment.Comments;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Reviews on a database, wired by hand. */
public final class ReviewWorks {

    private final ReviewLinks links = new ReviewLinks();
    private final Reviewing reviewing = new Reviewing();

    public ReviewWorks(EntityManager entityManager, Works works, Comments comments, Clock clock) {
        links.entityManager = entityManager;
        links.postings = works.postings();
        links.trail = works.trail();
        links.clock = clock;
        reviewing.entityManager = entityManager;
        reviewing.comments = comments;
        reviewing.trail = works.trail();
        reviewing.clock = clock;
    }

    public ReviewLinks links() {
        return links;
    }

    public Reviewing reviewing() {
        return reviewing;
    }
}

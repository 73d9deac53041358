package ca.tandem.translation.comment;

import ca.tandem.posting.EditionFixture;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;

/** Comments on a database, wired by hand; nobody can be mentioned. */
public final class CommentWorks {

    private CommentWorks() {}

    public static Comments on(EntityManager entityManager) {
        var comments = new Comments();
        comments.entityManager = entityManager;
        comments.clock = Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC);
        return comments;
    }
}

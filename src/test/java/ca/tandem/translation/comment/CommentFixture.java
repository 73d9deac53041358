package ca.tandem.translation.comment;

import ca.tandem.audit.AuditLog;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.identity.Accounts;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.CdiStubs;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Comments on a database, wired by hand. */
public final class CommentFixture {

    private CommentFixture() {}

    /** The comments that are stored there. */
    public static Comments comments(EntityManager entityManager) {
        var comments = new Comments();
        comments.entityManager = entityManager;
        return comments;
    }

    /** Nobody can be mentioned, and nobody listens. */
    public static CommentService commentService(EntityManager entityManager) {
        return commentService(entityManager, null, said -> {});
    }

    /** The accounts can be mentioned, and that listener hears what is said. */
    public static CommentService commentService(EntityManager entityManager, Accounts accounts, Consumer<CommentAdded> listener) {
        return commentService(entityManager, accounts, listener, new RecordingAuditLog());
    }

    /** The same, and that trail hears what is put on record. */
    public static CommentService commentService(
            EntityManager entityManager, Accounts accounts, Consumer<CommentAdded> listener, AuditLog auditLog) {
        return commentService(entityManager, accounts, listener, auditLog, Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));
    }

    /** The same by that clock. */
    public static CommentService commentService(
            EntityManager entityManager,
            Accounts accounts,
            Consumer<CommentAdded> listener,
            AuditLog auditLog,
            Clock clock) {
        var comments = new CommentService();
        comments.comments = comments(entityManager);
        comments.accounts = accounts;
        comments.commentAddedEvent = new CdiStubs.RecordingEvent<>(listener);
        comments.auditLog = auditLog;
        comments.clock = clock;
        return comments;
    }
}

package ca.tandem.translation.comment;

import ca.tandem.audit.AuditLog;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.identity.Accounts;
import ca.tandem.posting.EditionFixture;
import ca.tandem.testing.CdiStubs;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Comments and their service on a database, wired without a container. */
public final class CommentFixture {

    private CommentFixture() {}

    /** Returns the repository of comments. */
    public static Comments comments(EntityManager entityManager) {
        var comments = new Comments();
        comments.entityManager = entityManager;
        return comments;
    }

    /** Returns a service without accounts to mention and without observers. */
    public static CommentService commentService(EntityManager entityManager) {
        return commentService(entityManager, null, said -> {});
    }

    /** The accounts can be mentioned, and that listener hears what is said. */
    public static CommentService commentService(
            EntityManager entityManager, Accounts accounts, Consumer<CommentAdded> listener) {
        return commentService(entityManager, accounts, listener, new RecordingAuditLog());
    }

    /** Returns a service that writes to the given audit log besides. */
    public static CommentService commentService(
            EntityManager entityManager, Accounts accounts, Consumer<CommentAdded> listener, AuditLog auditLog) {
        return commentService(
                entityManager, accounts, listener, auditLog, Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));
    }

    /** Returns a service that goes by the given clock besides. */
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

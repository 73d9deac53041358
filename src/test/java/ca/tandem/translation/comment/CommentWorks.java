package ca.tandem.translation.comment;

import ca.tandem.audit.AuditLog;
import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.identity.Accounts;
import ca.tandem.posting.EditionFixture;
import ca.tandem.posting.Given;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/** Comments on a database, wired by hand. */
public final class CommentWorks {

    private CommentWorks() {}

    /** The comments that are stored there. */
    public static Comments stored(EntityManager entityManager) {
        var comments = new Comments();
        comments.entityManager = entityManager;
        return comments;
    }

    /** Nobody can be mentioned, and nobody listens. */
    public static CommentService on(EntityManager entityManager) {
        return on(entityManager, null, said -> {});
    }

    /** The accounts can be mentioned, and that listener hears what is said. */
    public static CommentService on(EntityManager entityManager, Accounts accounts, Consumer<CommentAdded> listener) {
        return on(entityManager, accounts, listener, new RecordingAuditLog());
    }

    /** The same, and that trail hears what is put on record. */
    public static CommentService on(
            EntityManager entityManager, Accounts accounts, Consumer<CommentAdded> listener, AuditLog auditLog) {
        return on(entityManager, accounts, listener, auditLog, Clock.fixed(EditionFixture.NOON, ZoneOffset.UTC));
    }

    /** The same by that clock. */
    public static CommentService on(
            EntityManager entityManager,
            Accounts accounts,
            Consumer<CommentAdded> listener,
            AuditLog auditLog,
            Clock clock) {
        var comments = new CommentService();
        comments.comments = stored(entityManager);
        comments.accounts = accounts;
        comments.commentAddedEvent = new Given.Fired<>(listener);
        comments.auditLog = auditLog;
        comments.clock = clock;
        return comments;
    }
}

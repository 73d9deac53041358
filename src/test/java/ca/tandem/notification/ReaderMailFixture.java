package ca.tandem.notification;

import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The outboxes and the delivery of messages to readers on a database, for tests of the packages that compose them. */
public final class ReaderMailFixture {

    private final NotificationFixture fixture;
    private final Clock clock;

    private ReaderMailFixture(
            Schema schema, Clock clock, String smtp, BiConsumer<MailComposer, EntityManager> composers) {
        this.fixture = new NotificationFixture(schema, clock, smtp, composers);
        this.clock = clock;
    }

    public static ReaderMailFixture ofAlerts(
            Schema schema, Clock clock, String smtp, Function<EntityManager, AlertMailComposer> composer) {
        return new ReaderMailFixture(
                schema, clock, smtp, (mails, entityManager) -> mails.alertMailComposer = composer.apply(entityManager));
    }

    public static ReaderMailFixture ofFeedback(
            Schema schema, Clock clock, String smtp, Function<EntityManager, FeedbackMailComposer> composer) {
        return new ReaderMailFixture(
                schema,
                clock,
                smtp,
                (mails, entityManager) -> mails.feedbackMailComposer = composer.apply(entityManager));
    }

    public SmtpSettings settings() {
        return fixture.settings();
    }

    public AlertOutbox alertOutbox(EntityManager entityManager) {
        var outbox = new AlertOutbox();
        outbox.mails = mails(entityManager);
        outbox.clock = clock;
        return outbox;
    }

    public FeedbackOutbox feedbackOutbox(EntityManager entityManager) {
        var outbox = new FeedbackOutbox();
        outbox.mails = mails(entityManager);
        outbox.clock = clock;
        return outbox;
    }

    private static OutgoingMails mails(EntityManager entityManager) {
        var mails = new OutgoingMails();
        mails.entityManager = entityManager;
        return mails;
    }

    /** Runs one round of the delivery. */
    public void deliver() {
        fixture.mailDelivery().run();
    }
}

package ca.tandem.notification;

import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Function;

/** The outbox and the delivery of messages about alerts on a database, for tests of the package that composes them. */
public final class AlertMailFixture {

    private final NotificationFixture fixture;
    private final Clock clock;

    public AlertMailFixture(
            Schema schema, Clock clock, String smtp, Function<EntityManager, AlertMailComposer> composer) {
        this.fixture = new NotificationFixture(schema, clock, smtp, composer);
        this.clock = clock;
    }

    public SmtpSettings settings() {
        return fixture.settings();
    }

    public AlertOutbox outbox(EntityManager entityManager) {
        var outbox = new AlertOutbox();
        outbox.mails = new OutgoingMails();
        outbox.mails.entityManager = entityManager;
        outbox.clock = clock;
        return outbox;
    }

    /** Runs one round of the delivery. */
    public void deliver() {
        fixture.mailDelivery().run();
    }
}

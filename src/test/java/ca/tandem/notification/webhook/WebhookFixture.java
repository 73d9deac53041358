package ca.tandem.notification.webhook;

import ca.tandem.audit.RecordingAuditLog;
import ca.tandem.common.PortalKey;
import ca.tandem.publication.PublicationFixture;
import ca.tandem.testing.Schema;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Clock;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The services of webhooks on a database, wired without a container, with a client that calls nobody. */
final class WebhookFixture {

    static final PortalKey KEY = PortalKey.parse("c2VjcmV0IG9mIHRoZSB0ZXN0cywgMzIgb2N0ZXRzLi4");

    final RecordingAuditLog auditLog = new RecordingAuditLog();

    final WebhookPresence presence = new WebhookPresence();

    private final Schema schema;
    private final Clock clock;
    private final WebhookSettings settings;

    private CallableHosts hosts = CallableHosts.parse(null);

    WebhookFixture(Schema schema, Clock clock, String allow) {
        this.schema = schema;
        this.clock = clock;
        var callable = CallableAddresses.parse(allow);
        settings = new WebhookSettings() {
            @Override
            CallableAddresses callable() {
                return callable;
            }

            @Override
            CallableHosts hosts() {
                return hosts;
            }

            @Override
            String base() {
                return "https://portal.example";
            }

            @Override
            Period retention() {
                return Period.ofDays(90);
            }
        };
    }

    /** Lists the hosts that may be called from now on. */
    void listHosts(String setting) {
        hosts = CallableHosts.parse(setting);
    }

    /** The services within one transaction. */
    final class WebhookServices {

        final Webhooks webhooks = new Webhooks();
        final WebhookDeliveries deliveries = new WebhookDeliveries();
        final WebhookObserver observer = new WebhookObserver();
        final WebhookOutbox outbox = new WebhookOutbox();
        final WebhookService service = new WebhookService();
        final EntityManager database;

        /** Returns the secrets, as a portal with the given key finds them. */
        WebhookSecrets secrets(PortalKey key) {
            var secrets = new WebhookSecrets();
            secrets.webhooks = webhooks;
            secrets.portalKey = key;
            return secrets;
        }

        private WebhookServices(EntityManager entityManager) {
            database = entityManager;
            webhooks.entityManager = entityManager;
            deliveries.entityManager = entityManager;
            var publications = PublicationFixture.publications(entityManager);
            observer.webhooks = webhooks;
            observer.presence = presence;
            outbox.presence = presence;
            service.presence = presence;
            observer.deliveries = deliveries;
            observer.publications = publications;
            observer.settings = settings;
            outbox.webhooks = webhooks;
            outbox.deliveries = deliveries;
            outbox.observer = observer;
            outbox.publications = publications;
            outbox.settings = settings;
            outbox.portalKey = KEY;
            outbox.clock = clock;
            service.webhooks = webhooks;
            service.deliveries = deliveries;
            service.settings = settings;
            service.portalKey = KEY;
            service.auditLog = auditLog;
            service.clock = clock;
        }
    }

    <T> T inTransaction(Function<WebhookServices, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new WebhookServices(entityManager)));
    }

    /** Answers a call in place of the other side. */
    interface Endpoint {
        WebhookAnswer answer(URI address, String body, String signature);
    }

    /** Returns the sender of a node, each step of which is a transaction of its own, as in the container. */
    WebhookSender sender(Endpoint endpoint) {
        var sender = new WebhookSender();
        sender.clock = clock;
        sender.settings = settings;
        sender.client = new WebhookClient() {
            @Override
            WebhookAnswer post(URI address, String body, String signature) {
                return endpoint.answer(address, body, signature);
            }
        };
        sender.outbox = new TransactionalOutbox();
        return sender;
    }

    /** Queues closings as the timer does. */
    void queueClosings() {
        var outbox = new TransactionalOutbox();
        outbox.closingWebhooks().forEach(outbox::queueClosings);
    }

    /** An outbox that runs each step in a transaction of its own. */
    private final class TransactionalOutbox extends WebhookOutbox {

        @Override
        List<Long> closingWebhooks() {
            return inTransaction(services -> services.outbox.closingWebhooks());
        }

        @Override
        void queueClosings(long id) {
            inTransaction(services -> {
                services.outbox.queueClosings(id);
                return null;
            });
        }

        @Override
        Optional<DeliveryClaim> claim(Collection<Long> exceptOf) {
            return inTransaction(services -> services.outbox.claim(exceptOf));
        }

        @Override
        void recordAttempt(DeliveryClaim claim, WebhookAnswer answer) {
            inTransaction(services -> {
                services.outbox.recordAttempt(claim, answer);
                return null;
            });
        }
    }
}

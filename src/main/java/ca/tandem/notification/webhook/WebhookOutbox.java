package ca.tandem.notification.webhook;

import ca.tandem.common.PortalKey;
import ca.tandem.common.SecretCipher;
import ca.tandem.identity.Secrets;
import ca.tandem.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Queue of deliveries in the database. A node claims one by taking a lease with one conditional update: if two nodes try, only one of them
 * changes the row. What a node was sending when it ended is sent again once its lease is over.
 */
@ApplicationScoped
@Transactional
public class WebhookOutbox {

    /** Purpose for which the key of the secrets is derived. */
    static final String PURPOSE = "webhook secrets";

    /** Duration of a lease, longer than a call can take. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** Time that a transaction which moves a closing to this moment has to end, before the closing is told. */
    static final Duration SETTLING = Duration.ofSeconds(30);

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookPresence presence;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    WebhookObserver observer;

    @Inject
    Publications publications;

    @Inject
    WebhookSettings settings;

    @Inject
    PortalKey portalKey;

    @Inject
    Clock clock;

    /**
     * A delivery that this node may send now.
     *
     * @param holder the random name under which the lease was taken
     * @param secret the secret by which it is signed; null if it cannot be decrypted
     */
    public record DeliveryClaim(long id, String holder, long webhook, URI url, String body, String secret) {}

    /** Returns the ids of webhooks that are told of closings; the node knows from then on whether there are any webhooks. */
    List<Long> closingWebhooks() {
        var all = webhooks.all();
        presence.set(!all.isEmpty());
        return all.stream()
                .filter(webhook -> webhook.getEvents().contains(WebhookEvent.CLOSING))
                .map(Webhook::getId)
                .toList();
    }

    /** Queues the closings that passed since a webhook was told last; of two nodes, only one moves the instant and queues them. */
    void queueClosings(long id) {
        var until = clock.instant().minus(SETTLING);
        webhooks.byId(id)
                .filter(webhook -> webhook.getClosingsUntil().isBefore(until))
                .ifPresent(webhook -> {
                    var from = webhook.getClosingsUntil();
                    if (webhooks.moveClosings(webhook, until)) {
                        publications
                                .closedBetween(from, until)
                                .forEach(publication -> observer.queue(
                                        WebhookEvent.CLOSING,
                                        publication,
                                        publication.getFacts().getClosesAt(),
                                        List.of(webhook)));
                    }
                });
    }

    /** Claims the delivery that has waited longest, but none of the given webhooks; empty if none is free. */
    Optional<DeliveryClaim> claim(Collection<Long> exceptOf) {
        var now = clock.instant();
        var holder = Secrets.random();
        return deliveries.free(now, exceptOf).stream()
                .filter(id -> deliveries.lease(id, holder, now, now.plus(LEASE)))
                .findFirst()
                .flatMap(deliveries::byId)
                .map(delivery -> claim(delivery, holder));
    }

    private DeliveryClaim claim(WebhookDelivery delivery, String holder) {
        var webhook = delivery.getWebhook();
        return new DeliveryClaim(
                delivery.getId(),
                holder,
                webhook.getId(),
                URI.create(webhook.getUrl()),
                delivery.getPayload(),
                SecretCipher.of(portalKey, PURPOSE)
                        .decrypt(webhook.getEncryptedSecret(), webhook.owner())
                        .orElse(null));
    }

    /** Records the outcome of an attempt, unless another node has the delivery meanwhile or it was removed. */
    void recordAttempt(DeliveryClaim claim, WebhookAnswer answer) {
        deliveries.release(claim).ifPresent(delivery -> delivery.recordAttempt(answer, clock.instant()));
    }

    /** Deletes what ended longer ago than things are kept. */
    void sweep() {
        deliveries.deleteEndedBefore(clock.instant()
                .atZone(ZoneOffset.UTC)
                .minus(settings.retention())
                .toInstant());
    }
}

package ca.tandem.notification.webhook;

import ca.tandem.posting.ActionTaken;
import ca.tandem.publication.Publication;
import ca.tandem.publication.Publications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * Observes what readers see of actions and queues a delivery for each webhook that is told of it, inside the transaction of the action, so
 * that there is one exactly where the action is committed.
 */
@ApplicationScoped
public class WebhookObserver {

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookPresence presence;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    Publications publications;

    @Inject
    WebhookSettings settings;

    void onActionTaken(@Observes ActionTaken actionTaken) {
        WebhookEvent.of(actionTaken).ifPresent(event -> {
            var told = presence.isPossible() ? webhooks.toldOf(event) : List.<Webhook>of();
            if (!told.isEmpty()) {
                publications
                        .byKey(actionTaken.edition().getPosting().getKey())
                        .ifPresent(publication -> queue(event, publication, actionTaken.at(), told));
            }
        });
    }

    /** Queues a delivery for each of the webhooks. */
    void queue(WebhookEvent event, Publication publication, Instant at, List<Webhook> told) {
        for (var webhook : told) {
            var payload = WebhookPayload.of(event, publication, at, settings.base());
            deliveries.add(new WebhookDelivery(webhook, event, publication.getKey(), payload, at));
        }
    }
}

package ca.tandem.notification.webhook;

import ca.tandem.notification.webhook.WebhookDelivery.DeliveryProblem;
import ca.tandem.notification.webhook.WebhookOutbox.DeliveryClaim;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;

/** Sender of queued deliveries, one round at a time. Every step is a transaction of its own, and none is open during a call. */
@ApplicationScoped
public class WebhookSender {

    /** Maximum number of deliveries in a round; the next round follows soon. */
    private static final int MOST = 50;

    @Inject
    WebhookOutbox outbox;

    @Inject
    WebhookClient client;

    @Inject
    WebhookSettings settings;

    @Inject
    Clock clock;

    /** Sends what is due. A webhook that fails is called once in a round, so that it does not keep the others waiting. */
    void run() {
        var failing = new HashSet<Long>();
        for (int i = 0; i < MOST; i++) {
            var claim = outbox.claim(failing);
            if (claim.isEmpty()) {
                return;
            }
            var answer = send(claim.get());
            outbox.recordAttempt(claim.get(), answer);
            if (!answer.isAccepted()) {
                failing.add(claim.get().webhook());
            }
        }
    }

    private WebhookAnswer send(DeliveryClaim claim) {
        if (claim.secret() == null) {
            return WebhookAnswer.of(DeliveryProblem.SECRET, 0);
        }
        // The list may have changed since the webhook was added.
        if (!settings.permitsHost(claim.url())) {
            return WebhookAnswer.of(DeliveryProblem.ADDRESS, 0);
        }
        var signature = WebhookSignature.of(claim.secret(), claim.body(), clock.instant());
        return client.post(claim.url(), claim.body(), signature);
    }
}

package ca.tandem.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Knowledge of a node whether there may be webhooks, so that an approval in a portal without any asks the database nothing about them. The
 * timer renews it: a webhook that was added on another node is called from this one's next tick on.
 */
@ApplicationScoped
public class WebhookPresence {

    private volatile boolean possible = true;

    /** Checks whether there may be webhooks. */
    boolean isPossible() {
        return possible;
    }

    void set(boolean found) {
        possible = found;
    }
}

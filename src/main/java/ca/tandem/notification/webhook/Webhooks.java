package ca.tandem.notification.webhook;

import ca.tandem.common.database.Repository;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The repository of webhooks. */
@Repository
class Webhooks {

    @Inject
    EntityManager entityManager;

    /** Returns all webhooks, the oldest first. */
    List<Webhook> all() {
        return entityManager
                .createQuery("select w from Webhook w order by w.id", Webhook.class)
                .getResultList();
    }

    /** Returns the webhooks that are told of such events. */
    List<Webhook> toldOf(WebhookEvent event) {
        return all().stream()
                .filter(webhook -> webhook.getEvents().contains(event))
                .toList();
    }

    Optional<Webhook> byId(long id) {
        return Optional.ofNullable(entityManager.find(Webhook.class, id));
    }

    /** Stores a webhook, which has its id afterwards. */
    void add(Webhook webhook) {
        entityManager.persist(webhook);
    }

    void remove(Webhook webhook) {
        entityManager.remove(webhook);
    }

    /** Moves the instant up to which a webhook has been told of closings; returns false if another node was faster. */
    boolean moveClosings(Webhook webhook, Instant until) {
        return entityManager
                        .createQuery("update Webhook w set w.closingsUntil = :until"
                                + " where w.id = :id and w.closingsUntil = :before")
                        .setParameter("until", until)
                        .setParameter("id", webhook.getId())
                        .setParameter("before", webhook.getClosingsUntil())
                        .executeUpdate()
                == 1;
    }
}

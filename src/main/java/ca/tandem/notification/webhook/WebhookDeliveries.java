package ca.tandem.notification.webhook;

import ca.tandem.common.database.Repository;
import ca.tandem.notification.webhook.WebhookDelivery.DeliveryState;
import ca.tandem.notification.webhook.WebhookOutbox.DeliveryClaim;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The repository of deliveries. Each change of one that is being sent checks that the lease still holds. */
@Repository
class WebhookDeliveries {

    private static final int MOST_FREE = 10;

    @Inject
    EntityManager entityManager;

    void add(WebhookDelivery delivery) {
        entityManager.persist(delivery);
    }

    /** Returns the ids of deliveries that are due and free, but none of the given webhooks, those that have waited longest first. */
    List<Long> free(Instant now, Collection<Long> exceptOf) {
        // An empty list after "not in" is no valid SQL; no row has the id 0.
        return entityManager
                .createQuery(
                        "select d.id from WebhookDelivery d where d.state = :waiting and d.nextAt <= :now"
                                + " and (d.leaseUntil is null or d.leaseUntil < :now) and d.webhook.id not in :others"
                                + " order by d.nextAt, d.id",
                        Long.class)
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("now", now)
                .setParameter("others", exceptOf.isEmpty() ? List.of(0L) : exceptOf)
                .setMaxResults(MOST_FREE)
                .getResultList();
    }

    /** Takes the lease of a delivery; returns false if it is not free any more. */
    boolean lease(long id, String holder, Instant now, Instant until) {
        return entityManager
                        .createQuery("update WebhookDelivery d set d.leaseHolder = :holder, d.leaseUntil = :until"
                                + " where d.id = :id and d.state = :waiting and d.nextAt <= :now"
                                + " and (d.leaseUntil is null or d.leaseUntil < :now)")
                        .setParameter("holder", holder)
                        .setParameter("until", until)
                        .setParameter("id", id)
                        .setParameter("waiting", DeliveryState.WAITING)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Finds a delivery with its webhook. */
    Optional<WebhookDelivery> byId(long id) {
        return entityManager
                .createQuery(
                        "select d from WebhookDelivery d join fetch d.webhook where d.id = :id", WebhookDelivery.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Returns the delivery of a claim, whose lease ends; empty if another node has it meanwhile. */
    Optional<WebhookDelivery> release(DeliveryClaim claim) {
        var held = entityManager
                .createQuery("update WebhookDelivery d set d.leaseHolder = null, d.leaseUntil = null"
                        + " where d.id = :id and d.state = :waiting and d.leaseHolder = :holder")
                .setParameter("id", claim.id())
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("holder", claim.holder())
                .executeUpdate();
        return held == 1 ? byId(claim.id()) : Optional.empty();
    }

    /** Lets a delivery that was given up wait again, from its first attempt on; does nothing for any other. */
    void retry(long id, Instant now) {
        entityManager
                .createQuery("update WebhookDelivery d set d.state = :waiting, d.attempts = 0, d.nextAt = :now"
                        + " where d.id = :id and d.state = :failed")
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("failed", DeliveryState.FAILED)
                .executeUpdate();
    }

    /** Returns the latest deliveries with their webhooks, the latest first. */
    List<WebhookDelivery> latest(int most) {
        return entityManager
                .createQuery(
                        "select d from WebhookDelivery d join fetch d.webhook order by d.createdAt desc, d.id desc",
                        WebhookDelivery.class)
                .setMaxResults(most)
                .getResultList();
    }

    void deleteAllOf(Webhook webhook) {
        entityManager
                .createQuery("delete from WebhookDelivery d where d.webhook = :webhook")
                .setParameter("webhook", webhook)
                .executeUpdate();
    }

    /** Deletes the deliveries that ended and were queued before the given instant. */
    void deleteEndedBefore(Instant before) {
        entityManager
                .createQuery("delete from WebhookDelivery d where d.state <> :waiting and d.createdAt < :before")
                .setParameter("waiting", DeliveryState.WAITING)
                .setParameter("before", before)
                .executeUpdate();
    }
}

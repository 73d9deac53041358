package ca.tandem.notification.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A call of a webhook about one event, with the outcome of its last attempt. It changes only under a lease,
 * which one node takes and ends by single updates in the database, so it needs no version.
 */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery {

    /** Maximum length of the kept beginning of an answer, in characters. */
    static final int LONGEST_ANSWER = 200;

    /** Pauses after each failed attempt but the last. */
    static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(12));

    /** State of a delivery. */
    public enum DeliveryState {
        /** Waiting to be sent, for the first time or again. */
        WAITING,
        /** Answered with a status from 200 to 299. */
        DELIVERED,
        /** Given up after the last attempt. */
        FAILED
    }

    /** Reason why an attempt had no answer. */
    public enum DeliveryProblem {
        /** The name leads to an address that must not be called. */
        ADDRESS,
        /** There is no such host. */
        HOST,
        /** It took too long. */
        TIMEOUT,
        /** The certificate is not good for the host, or TLS failed otherwise. */
        TLS,
        /** Nobody listens there, or the connection broke. */
        CONNECTION,
        /** The stored secret cannot be decrypted; the portal's key is another. */
        SECRET
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook_delivery")
    @SequenceGenerator(name = "webhook_delivery", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Webhook webhook;

    @Enumerated(EnumType.STRING)
    @Column(name = "webhook_event")
    private WebhookEvent event;

    @Column(name = "posting_key")
    private String key;

    @Lob
    private String payload;

    @Enumerated(EnumType.STRING)
    @Column(name = "delivery_state")
    private DeliveryState state = DeliveryState.WAITING;

    @Column(name = "created_at")
    private Instant createdAt;

    private int attempts;

    @Column(name = "next_at")
    private Instant nextAt;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "lease_holder")
    private String leaseHolder;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "answer_status")
    private Integer status;

    @Column(name = "answer_millis")
    private Long millis;

    @Column(name = "answer_text")
    private String answer;

    @Enumerated(EnumType.STRING)
    private DeliveryProblem problem;

    protected WebhookDelivery() {}

    WebhookDelivery(Webhook webhook, WebhookEvent event, String key, String payload, Instant now) {
        this.webhook = webhook;
        this.event = event;
        this.key = key;
        this.payload = payload;
        this.createdAt = now;
        this.nextAt = now;
    }

    /** Records an attempt: delivered if it was accepted, else tried again after a pause that grows, or given up after the last. */
    void recordAttempt(WebhookAnswer attempt, Instant now) {
        triedAt = now;
        status = attempt.status();
        millis = attempt.millis();
        answer = attempt.text();
        problem = attempt.problem();
        if (attempt.isAccepted()) {
            state = DeliveryState.DELIVERED;
        } else if (attempts < PAUSES.size()) {
            nextAt = now.plus(PAUSES.get(attempts));
            attempts++;
        } else {
            attempts++;
            state = DeliveryState.FAILED;
        }
    }

    String getPayload() {
        return payload;
    }

    public Long getId() {
        return id;
    }

    public Webhook getWebhook() {
        return webhook;
    }

    public WebhookEvent getEvent() {
        return event;
    }

    /** Returns the key of the posting. */
    public String getKey() {
        return key;
    }

    public DeliveryState getState() {
        return state;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Returns the number of failed attempts since it was queued, or queued again. */
    public int getAttempts() {
        return attempts;
    }

    public Instant getNextAt() {
        return nextAt;
    }

    /** Returns the instant of the last attempt; null before the first. */
    public Instant getTriedAt() {
        return triedAt;
    }

    /** Returns the status of the last answer; null if there was none. */
    public Integer getStatus() {
        return status;
    }

    /** Returns the duration of the last attempt in milliseconds; null before the first. */
    public Long getMillis() {
        return millis;
    }

    /** Returns the beginning of the last answer, as the other side wrote it; null if there was none. */
    public String getAnswer() {
        return answer;
    }

    /** Returns the reason why the last attempt had no answer; null if there was one. */
    public DeliveryProblem getProblem() {
        return problem;
    }
}

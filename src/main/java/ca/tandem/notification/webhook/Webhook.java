package ca.tandem.notification.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.net.URI;
import java.time.Instant;

/**
 * A webhook: an address that is called when readers see something new. It is added and removed, never changed, but for the instant up to
 * which it has been told of closings, which moves by a single update in the database; so it needs no version.
 */
@Entity
public class Webhook {

    /** Maximum length of an address, in characters. */
    public static final int LONGEST_URL = 2_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "webhook")
    @SequenceGenerator(name = "webhook", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    private String url;

    private WebhookEvents events;

    @Column(name = "encrypted_secret")
    private String encryptedSecret;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "closings_until")
    private Instant closingsUntil;

    protected Webhook() {}

    Webhook(String url, WebhookEvents events, String madeBy, Instant now) {
        this.url = url;
        this.events = events;
        this.madeBy = madeBy;
        this.madeAt = now;
        this.closingsUntil = now;
    }

    /** Sets the secret, encrypted for {@link #owner()}; once, when the webhook is added. */
    void setEncryptedSecret(String encrypted) {
        encryptedSecret = encrypted;
    }

    String getEncryptedSecret() {
        return encryptedSecret;
    }

    /** Returns the name under which the secret is encrypted. */
    String owner() {
        return "webhook " + id;
    }

    Instant getClosingsUntil() {
        return closingsUntil;
    }

    public Long getId() {
        return id;
    }

    public String getUrl() {
        return url;
    }

    /** Returns the host of the address, which is less of a secret than the rest. */
    public String getHost() {
        return URI.create(url).getHost();
    }

    public WebhookEvents getEvents() {
        return events;
    }

    /** Returns the name of the account that added it. */
    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }
}

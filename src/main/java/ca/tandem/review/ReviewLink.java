package ca.tandem.review;

import ca.tandem.posting.Edition;
import ca.tandem.workflow.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One address at which somebody without an account reads one edition, as it stands when they look, and comments on it. Only the hash
 * of its secret is kept, so the database gives nobody an address.
 */
@Entity
@Table(name = "review_link")
public class ReviewLink {

    /** The longest name of whom it is for, in characters. */
    public static final int LONGEST_NAME = 100;

    /** What it is at a moment. */
    public enum Validity {
        OPEN,
        EXPIRED,
        REVOKED,
        /** The edition was discarded or withdrawn, so nobody outside reads it any more. */
        ENDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_link")
    @SequenceGenerator(name = "review_link", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(optional = false)
    private Edition edition;

    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "token_hash")
    private String hash;

    @Column(name = "made_for")
    private String madeFor;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    @Column(name = "revoked_by")
    private String revokedBy;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Version
    private long version;

    protected ReviewLink() {}

    ReviewLink(Edition edition, String hash, String madeFor, String madeBy, Instant madeAt, Instant expiresAt) {
        this.edition = edition;
        this.hash = hash;
        this.madeFor = madeFor;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    void seen(Instant now) {
        seenAt = now;
    }

    void revoke(String by, Instant now) {
        revokedBy = by;
        revokedAt = now;
    }

    /** What it is at that moment; its last moment is not part of it. */
    public Validity validity(Instant now) {
        if (revokedAt != null) {
            return Validity.REVOKED;
        }
        if (edition.getState() == State.DISCARDED || edition.isWithdrawn()) {
            return Validity.ENDED;
        }
        return now.isBefore(expiresAt) ? Validity.OPEN : Validity.EXPIRED;
    }

    public Long getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    /** For whom it was made, as whoever made it typed it. */
    public String getMadeFor() {
        return madeFor;
    }

    /** The name of the account that made it. */
    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** When somebody first opened it; null where nobody did. A program that looks at addresses in messages counts as somebody. */
    public Instant getSeenAt() {
        return seenAt;
    }

    /** The name of the account that revoked it; null where nobody did. */
    public String getRevokedBy() {
        return revokedBy;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }
}

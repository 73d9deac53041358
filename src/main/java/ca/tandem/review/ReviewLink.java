package ca.tandem.review;

import ca.tandem.posting.Edition;
import ca.tandem.workflow.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * A secret address at which a reviewer without an account reads the current content of one edition and comments on it. Only the hash of the
 * secret is stored, so the database reveals no usable address.
 */
@Entity
@Table(name = "review_link")
public class ReviewLink {

    /** Maximum length of the reviewer's name, in characters. */
    public static final int LONGEST_NAME = 100;

    /** The validity of a link at a given time. */
    public enum Validity {
        OPEN,
        EXPIRED,
        REVOKED,
        /** The edition was discarded or withdrawn, so it is no longer shown to reviewers. */
        ENDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_link")
    @SequenceGenerator(name = "review_link", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
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

    /** Returns the validity at the given time; at the expiry time itself the link is expired. */
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

    /** Returns the name of the reviewer, as entered by the creator of the link. */
    public String getMadeFor() {
        return madeFor;
    }

    /** Returns the name of the account that created the link. */
    public String getMadeBy() {
        return madeBy;
    }

    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** Returns the time at which the link was first opened; null if it never was. A mail scanner that follows links counts as well. */
    public Instant getSeenAt() {
        return seenAt;
    }

    /** Returns the name of the account that revoked the link, or null. */
    public String getRevokedBy() {
        return revokedBy;
    }

    public Instant getRevokedAt() {
        return revokedAt;
    }
}

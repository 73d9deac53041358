package ca.tandem.identity.link;

import ca.tandem.identity.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A one-time link, of whose secret only the hash is stored. An account has one at most. The row is deleted when the link is used or void, by
 * single statements of which one of several at once succeeds, so it needs no version.
 */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "one_time_link")
    @SequenceGenerator(name = "one_time_link", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    @Enumerated(EnumType.STRING)
    private LinkPurpose purpose;

    @SuppressWarnings("UnusedVariable") // Read by queries only.
    @Column(name = "secret_hash")
    private String hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected OneTimeLink() {}

    OneTimeLink(Account account, LinkPurpose purpose, String hash, Instant now) {
        this.account = account;
        this.purpose = purpose;
        this.hash = hash;
        this.expiresAt = purpose.expiry(now);
    }

    public Long getId() {
        return id;
    }

    /** Returns the account whose password the link sets; null for the link of the first administrator. */
    public Account getAccount() {
        return account;
    }

    public LinkPurpose getPurpose() {
        return purpose;
    }

    /** Checks whether the link opens the first account of the portal. */
    public boolean isForFirstAdministrator() {
        return purpose == LinkPurpose.FIRST_ADMINISTRATOR;
    }

    /** Returns the instant at which the link expires; null if only its use ends it. */
    public Instant getExpiresAt() {
        return expiresAt;
    }
}

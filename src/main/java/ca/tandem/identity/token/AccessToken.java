package ca.tandem.identity.token;

import ca.tandem.identity.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An access token for the API. Only its hash is stored, so the database reveals no usable token. Nothing of it changes but its last use, by
 * a single update in the database, so it needs no version.
 */
@Entity
@Table(name = "access_token")
public class AccessToken {

    /** Maximum length of a name, in characters. */
    public static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_token")
    @SequenceGenerator(name = "access_token", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    @Column(name = "token_hash")
    private String hash;

    @Column(name = "token_name")
    private String name;

    private TokenScopes scopes;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    @Column(name = "used_from")
    private String usedFrom;

    protected AccessToken() {}

    AccessToken(Account account, String hash, String name, TokenScopes scopes, Instant madeAt, Instant expiresAt) {
        this.account = account;
        this.hash = hash;
        this.name = name;
        this.scopes = scopes;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    Account getAccount() {
        return account;
    }

    public Long getId() {
        return id;
    }

    /** Returns the name that the owner gave it; null for one that was issued for a password without a name. */
    public String getName() {
        return name;
    }

    public TokenScopes getScopes() {
        return scopes;
    }

    /** Returns the instant at which it was made; null if it is older than this column. */
    public Instant getMadeAt() {
        return madeAt;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** Returns the last use, a minute late at most; null if it was never used. */
    public Instant getUsedAt() {
        return usedAt;
    }

    /** Returns the network of the last use; null if it was never used. */
    public String getUsedFrom() {
        return usedFrom;
    }
}

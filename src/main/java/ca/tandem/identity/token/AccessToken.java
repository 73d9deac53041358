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

/** An access token for the API. Only its hash is stored, so the database reveals no usable token. */
@Entity
@Table(name = "access_token")
public class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_token")
    @SequenceGenerator(name = "access_token", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    @Column(name = "token_hash")
    private String hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AccessToken() {}

    AccessToken(Account account, String hash, Instant expiresAt) {
        this.account = account;
        this.hash = hash;
        this.expiresAt = expiresAt;
    }

    Account getAccount() {
        return account;
    }
}

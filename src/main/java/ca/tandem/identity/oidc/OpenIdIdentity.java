package ca.tandem.identity.oidc;

import ca.tandem.identity.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A user of a provider, known by issuer and subject and by nothing else, and the account that is theirs. */
@Entity
@Table(name = "oidc_identity")
public class OpenIdIdentity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "oidc_identity")
    @SequenceGenerator(name = "oidc_identity", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    private String issuer;

    private String subject;

    /** The token that renews the claims, encrypted; null if there is none. */
    @Lob
    @Column(name = "refresh_token")
    private String refreshToken;

    /** The instant at which the provider last vouched for the user; null while the account has no access through it. */
    @Column(name = "verified_at")
    private Instant verifiedAt;

    /** The instant at which a node last began to renew the claims. */
    @Column(name = "checked_at")
    private Instant checkedAt;

    @Version
    private long version;

    protected OpenIdIdentity() {}

    OpenIdIdentity(Account account, String issuer, String subject) {
        this.account = account;
        this.issuer = issuer;
        this.subject = subject;
    }

    /** Records that the provider vouches for the user now; a null token leaves the one of before. */
    void verified(String newRefreshToken, Instant now) {
        if (newRefreshToken != null) {
            refreshToken = newRefreshToken;
        }
        verifiedAt = now;
        checkedAt = now;
    }

    /** Stores the same token encrypted anew. */
    void replaceRefreshToken(String encrypted) {
        refreshToken = encrypted;
    }

    /** Records that a node begins to renew the claims. */
    void check(Instant now) {
        checkedAt = now;
    }

    /** Ends the access through the provider, until the user signs in again. */
    void lapse() {
        refreshToken = null;
        verifiedAt = null;
    }

    Long getId() {
        return id;
    }

    Account getAccount() {
        return account;
    }

    String getIssuer() {
        return issuer;
    }

    String getSubject() {
        return subject;
    }

    String getRefreshToken() {
        return refreshToken;
    }

    Instant getVerifiedAt() {
        return verifiedAt;
    }

    Instant getCheckedAt() {
        return checkedAt;
    }
}

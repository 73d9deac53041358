package ca.tandem.identity.factor;

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
 * A passkey of an account: the public half of a key pair whose other half never leaves the owner's device or password manager. All values
 * of octets are in base64url.
 */
@Entity
@Table(name = "passkey")
public class Passkey {

    /** Maximum length of a name, in characters. */
    public static final int LONGEST_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "passkey")
    @SequenceGenerator(name = "passkey", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    @Column(name = "passkey_name")
    private String name;

    @Column(name = "credential_id")
    private String credentialId;

    @Column(name = "user_handle")
    private String userHandle;

    @Column(name = "public_key")
    private String publicKey;

    @Column(name = "signature_count")
    private long signatureCount;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "used_at")
    private Instant usedAt;

    protected Passkey() {}

    Passkey(Account account, String name, String credentialId, String userHandle, String publicKey, Instant addedAt) {
        this.account = account;
        this.name = name;
        this.credentialId = credentialId;
        this.userHandle = userHandle;
        this.publicKey = publicKey;
        this.addedAt = addedAt;
    }

    /** Takes note of a use. Not every device counts its signatures; the count of one that does not stays zero. */
    void use(long newCount, Instant at) {
        signatureCount = newCount;
        usedAt = at;
    }

    public Long getId() {
        return id;
    }

    Account getAccount() {
        return account;
    }

    /** Returns the name that the owner gave it. */
    public String getName() {
        return name;
    }

    String getCredentialId() {
        return credentialId;
    }

    /** Returns the random value by which devices know the account; all passkeys of one account have the same. */
    String getUserHandle() {
        return userHandle;
    }

    /** Returns the public key in the form of COSE (RFC 9052). */
    String getPublicKey() {
        return publicKey;
    }

    long getSignatureCount() {
        return signatureCount;
    }

    public Instant getAddedAt() {
        return addedAt;
    }

    /** Returns the last use; null if it was never used. */
    public Instant getUsedAt() {
        return usedAt;
    }
}

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

/** A code that counts once in place of a second factor that was lost. Only its hash is stored; it is deleted when it is used. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "recovery_code")
    @SequenceGenerator(name = "recovery_code", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    @Column(name = "code_hash")
    private String hash;

    @Column(name = "made_at")
    private Instant madeAt;

    protected RecoveryCode() {}

    RecoveryCode(Account account, String hash, Instant madeAt) {
        this.account = account;
        this.hash = hash;
        this.madeAt = madeAt;
    }

    Long getId() {
        return id;
    }

    Account getAccount() {
        return account;
    }

    String getHash() {
        return hash;
    }

    Instant getMadeAt() {
        return madeAt;
    }
}

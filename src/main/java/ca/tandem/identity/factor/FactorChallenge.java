package ca.tandem.identity.factor;

import ca.tandem.identity.Account;
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

/**
 * A question for a second factor that waits for its answer. Its browser knows it by a secret of which only the hash is stored. It is
 * answered once.
 */
@Entity
@Table(name = "factor_challenge")
public class FactorChallenge {

    /** The act of which a challenge is a part. */
    public enum ChallengePurpose {
        /** Signing in to an account whose password was right. */
        SECOND_STEP,
        /** Signing in with a passkey alone, which says whose it is. */
        PASSKEY_ONLY,
        /** Adding a passkey to the account of somebody who has signed in. */
        REGISTRATION
    }

    /** Time within which it has to be answered. */
    static final Duration LASTS = Duration.ofMinutes(10);

    /** Number of wrong answers after which one has to begin again. */
    static final int MOST_TRIES = 5;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "factor_challenge")
    @SequenceGenerator(name = "factor_challenge", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    @Enumerated(EnumType.STRING)
    private ChallengePurpose purpose;

    @Column(name = "secret_hash")
    private String secretHash;

    /** The request to the browser for a passkey, as JSON; null if the account has none. */
    @Lob
    private String request;

    @Column(name = "made_at")
    private Instant madeAt;

    private int tries;

    protected FactorChallenge() {}

    FactorChallenge(Account account, ChallengePurpose purpose, String secretHash, String request, Instant madeAt) {
        this.account = account;
        this.purpose = purpose;
        this.secretHash = secretHash;
        this.request = request;
        this.madeAt = madeAt;
    }

    Long getId() {
        return id;
    }

    /** Returns the account; null for a sign-in with a passkey alone. */
    public Account getAccount() {
        return account;
    }

    public ChallengePurpose getPurpose() {
        return purpose;
    }

    String getSecretHash() {
        return secretHash;
    }

    String getRequest() {
        return request;
    }

    Instant getMadeAt() {
        return madeAt;
    }

    int getTries() {
        return tries;
    }
}

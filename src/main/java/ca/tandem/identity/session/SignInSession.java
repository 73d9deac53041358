package ca.tandem.identity.session;

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

/** A session of a user who signed in. It is the database that says whether it lasts; the browser's cookie only names it. */
@Entity
@Table(name = "sign_in_session")
public class SignInSession {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sign_in_session")
    @SequenceGenerator(name = "sign_in_session", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    @Column(name = "secret_hash")
    private String secretHash;

    @Column(name = "began_at")
    private Instant beganAt;

    /** Time of the last request that was an act of a person; written with a delay of a minute. */
    @Column(name = "last_act_at")
    private Instant lastActAt;

    /** Time at which it was ended by its owner, or by a change of the account; null if it lasts or has run out. */
    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "client_network")
    private String network;

    private String browser;

    protected SignInSession() {}

    SignInSession(Account account, String secretHash, Instant beganAt, String network, String browser) {
        this.account = account;
        this.secretHash = secretHash;
        this.beganAt = beganAt;
        this.lastActAt = beganAt;
        this.network = network;
        this.browser = browser;
    }

    void end(Instant at) {
        if (endedAt == null) {
            endedAt = at;
        }
    }

    public Long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    String getSecretHash() {
        return secretHash;
    }

    public Instant getBeganAt() {
        return beganAt;
    }

    public Instant getLastActAt() {
        return lastActAt;
    }

    /** Returns the time at which it was ended; null if it lasts or has run out. */
    public Instant getEndedAt() {
        return endedAt;
    }

    /** Returns the network from which the user signed in, shortened. */
    public String getNetwork() {
        return network;
    }

    /** Returns the browser and the system, such as {@code Firefox, Windows}. */
    public String getBrowser() {
        return browser;
    }
}

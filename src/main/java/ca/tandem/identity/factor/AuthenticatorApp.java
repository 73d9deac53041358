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

/** The authenticator app of an account, which shares a secret with the portal and shows codes made from it and the time (RFC 6238). */
@Entity
@Table(name = "authenticator_app")
public class AuthenticatorApp {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "authenticator_app")
    @SequenceGenerator(name = "authenticator_app", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    /** The shared secret, encrypted. */
    private String secret;

    @Column(name = "began_at")
    private Instant beganAt;

    /** Time at which the owner proved to have the secret in the app; null while that has not happened. */
    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** Number of the thirty seconds whose code was used last: no code counts twice. */
    @Column(name = "last_step")
    private long lastStep;

    protected AuthenticatorApp() {}

    AuthenticatorApp(Account account, String secret, Instant beganAt) {
        this.account = account;
        this.secret = secret;
        this.beganAt = beganAt;
    }

    void confirm(Instant at) {
        confirmedAt = at;
    }

    Long getId() {
        return id;
    }

    Account getAccount() {
        return account;
    }

    String getSecret() {
        return secret;
    }

    void setSecret(String encrypted) {
        secret = encrypted;
    }

    Instant getBeganAt() {
        return beganAt;
    }

    /** Returns the time since which its codes count; null while its owner has not proved to have the secret. */
    public Instant getConfirmedAt() {
        return confirmedAt;
    }
}

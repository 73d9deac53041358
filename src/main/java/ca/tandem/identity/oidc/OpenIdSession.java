package ca.tandem.identity.oidc;

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
import java.time.Instant;

/** A user's session at the provider, kept beside the portal's own to end both together. */
@Entity
@Table(name = "oidc_session")
public class OpenIdSession {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "oidc_session")
    @SequenceGenerator(name = "oidc_session", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private OpenIdIdentity identity;

    /** The hash of the key in the browser's cookie. */
    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "key_hash")
    private String keyHash;

    /** The provider's id of the session; null if it names none. */
    @SuppressWarnings("UnusedVariable") // queries read it
    @Column(name = "session_id")
    private String sessionId;

    /** The ID token, encrypted. */
    @Lob
    @Column(name = "id_token")
    private String idToken;

    @SuppressWarnings("UnusedVariable") // the sweep reads it
    @Column(name = "started_at")
    private Instant startedAt;

    /** Flag of a user who has signed out here, and not yet there. */
    private boolean ended;

    protected OpenIdSession() {}

    OpenIdSession(OpenIdIdentity identity, String keyHash, String sessionId, String idToken, Instant startedAt) {
        this.identity = identity;
        this.keyHash = keyHash;
        this.sessionId = sessionId;
        this.idToken = idToken;
        this.startedAt = startedAt;
    }

    void end() {
        ended = true;
    }

    boolean isEnded() {
        return ended;
    }

    String getIdToken() {
        return idToken;
    }

    OpenIdIdentity getIdentity() {
        return identity;
    }
}

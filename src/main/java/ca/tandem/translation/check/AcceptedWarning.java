package ca.tandem.translation.check;

import ca.tandem.posting.Edition;
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

/** An accepted warning, with the reason why it may stay. It holds only for the exact words that the warning was about. */
@Entity
@Table(name = "accepted_warning")
public class AcceptedWarning {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "accepted_warning")
    @SequenceGenerator(name = "accepted_warning", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @SuppressWarnings("UnusedVariable") // used in queries only
    private Edition edition;

    private String fingerprint;

    @Column(name = "finding_code")
    private String code;

    private String reason;

    @Column(name = "accepted_by")
    private String acceptedBy;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected AcceptedWarning() {}

    AcceptedWarning(Edition edition, String fingerprint, String code, String reason, String acceptedBy, Instant at) {
        this.edition = edition;
        this.fingerprint = fingerprint;
        this.code = code;
        this.reason = reason;
        this.acceptedBy = acceptedBy;
        this.acceptedAt = at;
    }

    Long getId() {
        return id;
    }

    /** Returns the id of the accepted finding, see {@link AssessedFinding#id()}. */
    public String getFingerprint() {
        return fingerprint;
    }

    public String getCode() {
        return code;
    }

    public String getReason() {
        return reason;
    }

    public String getAcceptedBy() {
        return acceptedBy;
    }

    public Instant getAcceptedAt() {
        return acceptedAt;
    }
}

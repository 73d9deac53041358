package ca.tandem.translation.check;

import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
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
import java.util.Set;

/** The acceptance of a finding by one account, with the reason why it may stay. It holds only for the exact words that the finding was about. */
@Entity
@Table(name = "accepted_finding")
public class AcceptedFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "accepted_finding")
    @SequenceGenerator(name = "accepted_finding", sequenceName = "tandem_id", allocationSize = 50)
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

    @Column(name = "as_approver")
    private boolean asApprover;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    protected AcceptedFinding() {}

    AcceptedFinding(Edition edition, AssessedFinding finding, String reason, Actor actor, Instant at) {
        this.edition = edition;
        this.fingerprint = finding.id();
        this.code = finding.finding().code();
        this.reason = reason;
        this.acceptedBy = actor.name();
        this.asApprover = actor.holds(Role.APPROVER);
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

    /** Checks whether an approver accepted it who is none of these accounts. */
    boolean isByApproverBesides(Set<String> accounts) {
        return asApprover && !accounts.contains(acceptedBy);
    }
}

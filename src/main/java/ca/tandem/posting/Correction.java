package ca.tandem.posting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;

/**
 * A correction of the closing or of the application address of a published edition, requested by one user and accepted or declined by a
 * second one.
 */
@Entity
public class Correction {

    /** The status of a correction. */
    public enum CorrectionStatus {
        ASKED,
        ACCEPTED,
        DECLINED,
        /** Withdrawn by the requester, or the edition is no longer public. */
        DROPPED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "correction")
    @SequenceGenerator(name = "correction", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    @Column(name = "closes_at")
    private Instant closesAt;

    @Column(name = "closes_zone")
    private ZoneId closesZone;

    @Column(name = "apply_url")
    private String applyUrl;

    @Column(name = "lever_id")
    private String leverId;

    @Enumerated(EnumType.STRING)
    @Column(name = "correction_status")
    private CorrectionStatus status = CorrectionStatus.ASKED;

    private String reason;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    private String answer;

    @Version
    private long version;

    protected Correction() {}

    Correction(Edition edition, Facts facts, String reason, String askedBy, Instant askedAt) {
        this.edition = edition;
        this.closesAt = facts.getClosesAt();
        this.closesZone = facts.getClosesZone();
        this.applyUrl = facts.getApplyUrl();
        this.leverId = facts.getLeverId();
        this.reason = reason;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    void decide(CorrectionStatus outcome, String by, Instant at, String words) {
        status = outcome;
        decidedBy = by;
        decidedAt = at;
        answer = words;
    }

    /** Returns a copy of the facts with the requested values in place. */
    Facts applyTo(Facts facts) {
        var corrected = facts.copy();
        corrected.close(closesAt, closesZone);
        corrected.setApplyUrl(applyUrl);
        corrected.setLeverId(leverId);
        return corrected;
    }

    /**
     * Returns the facts of an edition in work after the correction: a value is replaced only where it equals the published one.
     *
     * @param working the facts of the edition in work
     * @param shown the facts of the published edition before the correction
     */
    Facts applyToWorking(Facts working, Facts shown) {
        var carried = working.copy();
        if (Objects.equals(working.getClosesAt(), shown.getClosesAt())) {
            carried.close(closesAt, closesZone);
        }
        if (Objects.equals(working.getApplyUrl(), shown.getApplyUrl())
                && Objects.equals(working.getLeverId(), shown.getLeverId())) {
            carried.setApplyUrl(applyUrl);
            carried.setLeverId(leverId);
        }
        return carried;
    }

    public Long getId() {
        return id;
    }

    /** Returns the edition that was published when the correction was requested. */
    public Edition getEdition() {
        return edition;
    }

    /** Returns the requested closing in its zone; null if the posting shall not close. */
    public ZonedDateTime getCloses() {
        return closesAt == null ? null : closesAt.atZone(closesZone);
    }

    public String getApplyUrl() {
        return applyUrl;
    }

    public String getLeverId() {
        return leverId;
    }

    public CorrectionStatus getStatus() {
        return status;
    }

    public String getReason() {
        return reason;
    }

    public String getAskedBy() {
        return askedBy;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** Returns the name of the account that accepted, declined or dropped the correction; null while it is pending. */
    public String getDecidedBy() {
        return decidedBy;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    /** Returns the comment given with the decision; may be null. */
    public String getAnswer() {
        return answer;
    }
}

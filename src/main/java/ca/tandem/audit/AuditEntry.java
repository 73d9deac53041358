package ca.tandem.audit;

import ca.tandem.common.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;

/** An audit entry: an audit event as stored in the hash chain. It is written once and never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    /** The previous hash of the first entry. */
    static final String BEGINNING = "0".repeat(64);

    @Id
    @Column(name = "entry_number")
    private long number;

    @Column(name = "occurred_at")
    private Instant at;

    @Column(name = "account_name")
    private String actor;

    @Column(name = "event_code")
    private String eventCode;

    @Column(name = "posting_key")
    private String posting;

    @Column(name = "edition_number")
    private Integer edition;

    @Column(name = "subject_account")
    private String account;

    @Column(name = "content_hash")
    private String content;

    /** Reference of the session or token; null for older entries, and if there was none. */
    @Column(name = "session_reference")
    private String session;

    @Column(name = "details")
    private String details;

    @Column(name = "previous_hash")
    private String previous;

    @Column(name = "entry_hash")
    private String hash;

    protected AuditEntry() {}

    AuditEntry(long number, String previous, AuditEvent auditEvent, Instant at) {
        this.number = number;
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        this.actor = auditEvent.actor();
        this.eventCode = auditEvent.code();
        this.posting = auditEvent.posting();
        this.edition = auditEvent.edition();
        this.account = auditEvent.subjectAccount();
        this.content = auditEvent.contentHash();
        this.session = auditEvent.session();
        this.details = CanonicalJson.object(auditEvent.details());
        this.previous = previous;
        this.hash = expectedHash();
    }

    /** Computes the hash of the entry's content. */
    String expectedHash() {
        return Sha256.hex(CanonicalJson.begin(this));
    }

    /** Checks whether the stored hash matches the entry's content. */
    boolean isIntact() {
        return Objects.equals(hash, expectedHash())
                && at.truncatedTo(ChronoUnit.MILLIS).equals(at);
    }

    /** Returns the entry as a line of JSON, without a line break. */
    public String toJsonLine() {
        return CanonicalJson.whole(this);
    }

    /** Returns the number of the entry, counted from 1. */
    public long getNumber() {
        return number;
    }

    public Instant getAt() {
        return at;
    }

    /** Returns the name of the account that acted, or null if nobody signed in. */
    public String getActor() {
        return actor;
    }

    /** Returns the code of the audit event. */
    public String getEventCode() {
        return eventCode;
    }

    /** Returns the key of the posting concerned, or null. */
    public String getPosting() {
        return posting;
    }

    /** Returns the number of the edition concerned, or null. */
    public Integer getEdition() {
        return edition;
    }

    /** Returns the name of the account concerned, or null. */
    public String getAccount() {
        return account;
    }

    /** Returns the hash of both texts and the facts after the action, or null if it concerned none. */
    public String getContent() {
        return content;
    }

    /**
     * Returns the reference of the session or token by which the action came, such as {@code session-1052}; null for older entries, and if
     * there was none.
     */
    public String getSession() {
        return session;
    }

    /** Returns further details by name. */
    public Map<String, String> getDetails() {
        return DetailsParser.of(details);
    }

    /** Returns the detail of the given name, or null. */
    public String detail(String name) {
        return getDetails().get(name);
    }

    /** Returns the details as the JSON object in the line. */
    String getDetailsJson() {
        return details;
    }

    /** Returns the hash of the previous entry. */
    public String getPrevious() {
        return previous;
    }

    public String getHash() {
        return hash;
    }
}

package ca.tandem.exchange.hugo;

import ca.tandem.posting.Edition;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;

/** The outcome of one posting of an import: the state of its edition afterwards, and the findings. */
@Entity
@Table(name = "imported_posting")
public class ImportedPosting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "imported_posting")
    @SequenceGenerator(name = "imported_posting", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @SuppressWarnings("UnusedVariable") // used in queries only
    @Column(name = "run_id")
    private long run;

    @Column(name = "posting_key")
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(name = "edition_state")
    private State state;

    /** Hash of the edition after the last import that changed it, by which the next import sees whether users have changed it since. */
    @Column(name = "content_hash")
    private String contentHash;

    private FindingList findings;

    @SuppressWarnings("UnusedVariable") // the database sorts and counts by it
    private int errors;

    @SuppressWarnings("UnusedVariable") // the database sorts and counts by it
    private int warnings;

    protected ImportedPosting() {}

    ImportedPosting(long run, Edition edition, String contentHash, List<Finding> findings) {
        this.run = run;
        this.key = edition.getPosting().getKey();
        this.state = edition.getState();
        this.contentHash = contentHash;
        this.findings = new FindingList(findings);
        this.errors = this.findings.errors();
        this.warnings = this.findings.warnings();
    }

    Long getId() {
        return id;
    }

    String getContentHash() {
        return contentHash;
    }

    public String getKey() {
        return key;
    }

    public State getState() {
        return state;
    }

    public List<Finding> getFindings() {
        return findings.all();
    }
}

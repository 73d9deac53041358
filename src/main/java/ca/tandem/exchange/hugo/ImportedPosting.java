package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.State;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.ArrayList;
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

    @ElementCollection
    @CollectionTable(name = "mendable_findings", joinColumns = @JoinColumn(name = "imported_posting_id"))
    private List<MendableFindings> mendable;

    protected ImportedPosting() {}

    ImportedPosting(long run, Edition edition, String contentHash, List<Finding> findings) {
        this.run = run;
        this.key = edition.getPosting().getKey();
        this.state = edition.getState();
        this.contentHash = contentHash;
        this.mendable = new ArrayList<>(MendableFindings.of(findings));
        keep(findings);
    }

    private void keep(List<Finding> all) {
        findings = new FindingList(all);
        errors = findings.errors();
        warnings = findings.warnings();
    }

    /**
     * Replaces the findings of one kind in one text, of which something was mended.
     *
     * @param present those that the text has now
     */
    void replaceFindings(String code, Language language, List<Finding> present) {
        var all = new ArrayList<>(findings.all());
        all.removeIf(finding -> finding.code().equals(code) && finding.language() == language);
        all.addAll(present);
        keep(all);
        mendable.removeIf(kind -> kind.isOf(code, language));
        mendable.addAll(MendableFindings.of(present));
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

    /** Returns the findings that a mend replaces at once, by kind and text. */
    List<MendableFindings> getMendable() {
        return mendable;
    }

    public List<Finding> getFindings() {
        return findings.all();
    }
}

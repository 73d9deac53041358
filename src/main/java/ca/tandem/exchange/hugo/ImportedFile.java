package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Finding;
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

/** The outcome of one file of an import. */
@Entity
@Table(name = "imported_file")
public class ImportedFile {

    /** The outcome of a file of an import. */
    public enum ImportOutcome {
        IMPORTED,
        /** Imported, although the front matter was no valid YAML. */
        REPAIRED,
        /** Imported unchanged before; nothing was done. */
        UNCHANGED,
        /** Left out; the findings say why. */
        REJECTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "imported_file")
    @SequenceGenerator(name = "imported_file", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @SuppressWarnings("UnusedVariable") // used in queries only
    @Column(name = "run_id")
    private long run;

    private String path;

    @Enumerated(EnumType.STRING)
    private ImportOutcome outcome;

    @Column(name = "posting_key")
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_language")
    private Language language;

    private FindingList findings;

    @SuppressWarnings("UnusedVariable") // the database sorts and counts by it
    private int errors;

    @SuppressWarnings("UnusedVariable") // the database sorts and counts by it
    private int warnings;

    protected ImportedFile() {}

    ImportedFile(long run, HugoFile file, ImportOutcome outcome) {
        this.run = run;
        this.path = file.path();
        this.outcome = outcome;
        this.key = file.key();
        this.language = file.language();
        this.findings = new FindingList(file.findings());
        this.errors = this.findings.errors();
        this.warnings = this.findings.warnings();
    }

    /**
     * Creates the outcome of a picture or document.
     *
     * @param key the key of the posting whose file it is; null if no posting refers to it
     */
    ImportedFile(long run, String path, ImportOutcome outcome, String key, List<Finding> findings) {
        this.run = run;
        this.path = path;
        this.outcome = outcome;
        this.key = key;
        this.findings = new FindingList(findings);
    }

    Long getId() {
        return id;
    }

    public String getPath() {
        return path;
    }

    public ImportOutcome getOutcome() {
        return outcome;
    }

    /** Returns the key of the posting; null if the file names none. */
    public String getKey() {
        return key;
    }

    /** Returns the language of the file; null if its path names none. */
    public Language getLanguage() {
        return language;
    }

    public List<Finding> getFindings() {
        return findings.all();
    }
}

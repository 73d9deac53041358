package ca.tandem.exchange.hugo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An import, with its initiator, its times and its progress. */
@Entity
@Table(name = "import_run")
public class ImportRun {

    /** The state of an import. */
    public enum ImportState {
        RUNNING,
        /** Ended; every file has an outcome. */
        DONE,
        /** Ended early. Postings imported by then stay, and another import of the archive imports the rest. */
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run")
    @SequenceGenerator(name = "import_run", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "import_state")
    private ImportState state = ImportState.RUNNING;

    @Enumerated(EnumType.STRING)
    @Column(name = "import_mode")
    private ImportMode mode;

    /** Number of files that had an outcome when the import ended; while it runs, their rows are counted instead. */
    @Column(name = "files_done")
    private int done;

    @Column(name = "files_total")
    private int total;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "problem_code")
    private String problem;

    @Version
    private long version;

    protected ImportRun() {}

    ImportRun(ImportMode mode, int total, String startedBy, Instant startedAt) {
        this.mode = mode;
        this.total = total;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    /** Sets the number of files that have an outcome. */
    void count(int files) {
        done = files;
    }

    void finish(int files, Instant now) {
        count(files);
        state = ImportState.DONE;
        problem = null;
        endedAt = now;
    }

    void fail(int files, String code, Instant now) {
        count(files);
        state = ImportState.FAILED;
        problem = code;
        endedAt = now;
    }

    public Long getId() {
        return id;
    }

    public ImportState getState() {
        return state;
    }

    public ImportMode getMode() {
        return mode;
    }

    /** Returns the number of files that have an outcome. */
    public int getDone() {
        return done;
    }

    /** Returns the number of all files. */
    public int getTotal() {
        return total;
    }

    public String getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** Returns the time at which the import ended; null while it runs. */
    public Instant getEndedAt() {
        return endedAt;
    }

    /**
     * Returns the code of the reason for which the import failed, whose message is in the bundles under {@code problem.<code>}; null if it
     * did not fail.
     */
    public String getProblem() {
        return problem;
    }

    public boolean isRunning() {
        return state == ImportState.RUNNING;
    }
}

package ca.tandem.exchange;

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

/** One import: who started it when, and how far it is. */
@Entity
@Table(name = "import_run")
public class ImportRun {

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

    void advance(int files) {
        done += files;
    }

    void finish(Instant now) {
        state = ImportState.DONE;
        problem = null;
        endedAt = now;
    }

    void fail(String code, Instant now) {
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

    /** How many files have their outcome. */
    public int getDone() {
        return done;
    }

    /** How many files there are. */
    public int getTotal() {
        return total;
    }

    /** How much is done, from 0 to 100. */
    public int getPercent() {
        return total == 0 ? 100 : (int) (100L * done / total);
    }

    public String getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** When it ended; null while it runs. */
    public Instant getEndedAt() {
        return endedAt;
    }

    /** Why it failed, as a code whose sentence stands in the bundles as {@code problem.<code>}; null where it did not. */
    public String getProblem() {
        return problem;
    }

    public boolean isRunning() {
        return state == ImportState.RUNNING;
    }
}

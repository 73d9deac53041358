package ca.tandem.exchange.mend;

import ca.tandem.common.Language;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
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
import java.util.List;

/** A mend of one kind of findings over postings of an import. */
@Entity
@Table(name = "import_mend")
public class ImportMend {

    /** The state of a mend. */
    public enum MendState {
        RUNNING,
        /** Ended; every posting has an outcome. */
        DONE,
        /** Ended early, by itself or while it was undone. What was mended by then can be undone. */
        FAILED,
        UNDOING,
        UNDONE
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_mend")
    @SequenceGenerator(name = "import_mend", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "run_id")
    private long run;

    @Column(name = "finding_code")
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "text_language")
    private Language language;

    @Enumerated(EnumType.STRING)
    @Column(name = "mend_state")
    private MendState state = MendState.RUNNING;

    @Column(name = "postings_total")
    private int total;

    @Column(name = "started_by")
    private String startedBy;

    @SuppressWarnings("UnusedVariable") // for people who look into the database
    @Column(name = "started_at")
    private Instant startedAt;

    @Version
    private long version;

    protected ImportMend() {}

    ImportMend(long run, String code, Language language, int total, String startedBy, Instant startedAt) {
        this.run = run;
        this.code = code;
        this.language = language;
        this.total = total;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    void end(MendState how) {
        state = how;
    }

    /** Begins to undo the mend. */
    void beginUndo() {
        if (!isUndoable()) {
            throw new RefusedException(List.of(Refusal.workflow("mend.running")));
        }
        state = MendState.UNDOING;
    }

    /** Checks whether the mend has ended and is not undone. */
    public boolean isUndoable() {
        return state == MendState.DONE || state == MendState.FAILED;
    }

    /** Checks whether postings are being mended, or mends undone, in the background. */
    public boolean isRunning() {
        return state == MendState.RUNNING || state == MendState.UNDOING;
    }

    public Long getId() {
        return id;
    }

    /** Returns the id of the import. */
    public long getRun() {
        return run;
    }

    public String getCode() {
        return code;
    }

    /** Returns the language of the texts. */
    public Language getLanguage() {
        return language;
    }

    public MendState getState() {
        return state;
    }

    /** Returns the number of postings that the mend goes through. */
    public int getTotal() {
        return total;
    }

    public String getStartedBy() {
        return startedBy;
    }
}

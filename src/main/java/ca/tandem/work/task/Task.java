package ca.tandem.work.task;

import ca.tandem.posting.Edition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The task of an edition: the next step, its assignee and its due date. Assignee and due date belong to the step and are cleared when the
 * next one starts.
 */
@Entity
public class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task")
    @SequenceGenerator(name = "task", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    /** The edition's id, for queries that need nothing else of it. */
    @Column(name = "edition_id", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // queries read it
    private Long editionId;

    /** Null if nothing is to be done. Written even if nothing else changes, so that the version moves. */
    @Enumerated(EnumType.STRING)
    @Column(name = "task_step")
    private TaskStep step;

    private String assignee;

    @Column(name = "due_on")
    private LocalDate due;

    @Version
    private long version;

    protected Task() {}

    Task(Edition edition) {
        this.edition = edition;
    }

    /** Starts a step; null if the edition waits for nobody. */
    void begin(TaskStep next, String holder) {
        step = next;
        assignee = holder;
        due = null;
    }

    void assign(String account, LocalDate day) {
        assignee = account;
        due = day;
    }

    public Long getId() {
        return id;
    }

    public Edition getEdition() {
        return edition;
    }

    /** Returns the step to be done; empty if there is none. */
    public Optional<TaskStep> getStep() {
        return Optional.ofNullable(step);
    }

    /** Returns the name of the assigned account; null if the task is open to all who hold the role. */
    public String getAssignee() {
        return assignee;
    }

    /** Returns the due date, in the portal's zone; null if none is set. */
    public LocalDate getDue() {
        return due;
    }

    /** Returns the version that a change of assignee or due date must name; 0 stands for a task that has not been stored yet. */
    public long getVersion() {
        return version;
    }
}

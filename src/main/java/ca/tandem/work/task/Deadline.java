package ca.tandem.work.task;

import ca.tandem.common.ClockProducer;
import ca.tandem.posting.Edition;
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
import java.time.Instant;
import java.time.LocalDate;

/**
 * The due date of a completed step, with the time of completion. Kept for reports, because the task starts its next step without a due
 * date. It contains no personal data.
 */
@Entity
public class Deadline {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "deadline")
    @SequenceGenerator(name = "deadline", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Edition edition;

    @Enumerated(EnumType.STRING)
    @Column(name = "task_step")
    private TaskStep step;

    @Column(name = "due_on")
    private LocalDate due;

    @Column(name = "done_at")
    private Instant doneAt;

    protected Deadline() {}

    Deadline(Edition edition, TaskStep taskStep, LocalDate due, Instant doneAt) {
        this.edition = edition;
        this.step = taskStep;
        this.due = due;
        this.doneAt = doneAt;
    }

    /** Checks whether the step was completed on or before its due date, in the portal's zone. */
    public boolean isKept() {
        return !doneAt.atZone(ClockProducer.ZONE).toLocalDate().isAfter(due);
    }

    public Edition getEdition() {
        return edition;
    }

    public TaskStep getStep() {
        return step;
    }

    public Instant getDoneAt() {
        return doneAt;
    }
}

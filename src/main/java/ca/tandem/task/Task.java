package ca.tandem.task;

import ca.tandem.posting.Edition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What is to be done next with an edition, who has it and until when. Both belong to the step: when the edition goes on, the next step
 * begins without them.
 */
@Entity
public class Task {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "task")
    @SequenceGenerator(name = "task", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @OneToOne(optional = false)
    private Edition edition;

    /** Null where nothing is to be done; written also where all else stays, so that the version moves. */
    @Enumerated(EnumType.STRING)
    @Column(name = "task_step")
    private Step step;

    private String assignee;

    @Column(name = "due_on")
    private LocalDate due;

    @Version
    private long version;

    protected Task() {}

    Task(Edition edition) {
        this.edition = edition;
    }

    /** Begins a step; null where the edition waits for nobody. */
    void begin(Step next, String holder) {
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

    /** What is to be done; empty where nothing is. */
    public Optional<Step> getStep() {
        return Optional.ofNullable(step);
    }

    /** The name of the account that has it; null where it is the role's. */
    public String getAssignee() {
        return assignee;
    }

    /** The last day, in the portal's zone; null where none was said. */
    public LocalDate getDue() {
        return due;
    }

    /** What a change of assignee or day names as seen; 0 stands for a task that nobody has touched since its edition began. */
    public long getVersion() {
        return version;
    }
}

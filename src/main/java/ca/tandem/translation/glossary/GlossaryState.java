package ca.tandem.translation.glossary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The state of the glossary: a single row with the number of changes. Every change locks this row, so that changes run one after the other.
 */
@Entity
@Table(name = "glossary_state")
class GlossaryState {

    static final long ONLY = 1;

    @Id
    private Long id;

    @Column(name = "changes")
    private long changes;

    private boolean started;

    protected GlossaryState() {}

    /**
     * Counts a change.
     *
     * @return the number of the change
     */
    long nextChangeNumber() {
        return ++changes;
    }

    /**
     * Marks the starter terms as added.
     *
     * @return whether they were not added before
     */
    boolean markStarted() {
        var first = !started;
        started = true;
        return first;
    }
}

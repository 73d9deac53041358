package ca.tandem.translation.glossary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row: how many changes the glossary has seen. Whoever changes it holds this row, so that changes come one after the other. */
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

    /** Counts a change. */
    long count() {
        return ++changes;
    }

    /** Says that the first terms are in; false where they were already. */
    boolean start() {
        var first = !started;
        started = true;
        return first;
    }
}

package ca.tandem.translation.memory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Numbers the changes of the memory. It is locked while one runs, so the numbers grow in the order of the commits and an index that
 * has followed up to a number has missed nothing below it.
 */
@Entity
@Table(name = "memory_counter")
public class MemoryCounter {

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    /** Tells this database from another one, or from itself before it was built anew. */
    private String epoch;

    @Column(name = "last_number")
    private long last;

    protected MemoryCounter() {}

    long next() {
        last++;
        return last;
    }

    /** How far the changes have come. */
    MemoryState state() {
        return new MemoryState(id == ONLY ? epoch : "", last);
    }
}

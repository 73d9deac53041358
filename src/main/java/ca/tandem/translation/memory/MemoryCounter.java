package ca.tandem.translation.memory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The counter that numbers the changes of the memory. Every transaction that changes the memory locks it, so the numbers grow in the order
 * of the commits, and an index that has read up to a number has missed nothing below it.
 */
@Entity
@Table(name = "memory_counter")
public class MemoryCounter {

    /**
     * The state of the memory, up to a change.
     *
     * @param epoch the identifier of the database
     * @param number the number of the last change; 0 before the first one
     */
    record MemoryState(String epoch, long number) {}

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    /** Identifier of this database, different from any other's and from its own before it was set up anew. */
    private String epoch;

    @Column(name = "last_number")
    private long last;

    protected MemoryCounter() {}

    long next() {
        last++;
        return last;
    }

    /** Returns the state of the memory: the database and the number of its last change. */
    MemoryState state() {
        return new MemoryState(id == ONLY ? epoch : "", last);
    }
}

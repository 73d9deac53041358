package ca.tandem.translation.memory;

import ca.tandem.common.index.IndexState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * Row that every transaction which changes the memory locks, so that the numbers of changes grow in the order of the commits, and an index
 * that has read up to a number has missed nothing below it. The latest number is that of the latest entry or, if higher, of the latest
 * deletion.
 */
@Entity
@Table(name = "memory_lock")
public class MemoryLock {

    /**
     * The state of the memory as it is in the database.
     *
     * @param state the latest state
     * @param lastDeletion a number above which nothing was deleted
     */
    record CommittedState(IndexState state, long lastDeletion) {}

    static final long ONLY = 1;

    @Id
    private long id = ONLY;

    /** Identifier of this database, different from any other's and from its own before it was set up anew. */
    private String epoch;

    @Column(name = "last_deletion")
    private long lastDeletion;

    protected MemoryLock() {}

    void setLastDeletion(long number) {
        lastDeletion = number;
    }

    /**
     * Returns the state of the memory.
     *
     * @param lastEntry the number of the latest entry; null if there is none
     */
    CommittedState state(Long lastEntry) {
        var number = lastEntry == null ? lastDeletion : Math.max(lastDeletion, lastEntry);
        return new CommittedState(new IndexState(id == ONLY ? epoch : "", number), lastDeletion);
    }
}

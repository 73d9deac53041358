package ca.tandem.translation.memory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The trace of a deleted entry, by which every index deletes it too. It holds neither texts nor names. */
@Entity
@Table(name = "memory_deletion")
public class DeletedEntry {

    @Id
    @Column(name = "entry_id")
    private long entry;

    @Column(name = "change_number")
    private long number;

    protected DeletedEntry() {}

    DeletedEntry(long entry, long number) {
        this.entry = entry;
        this.number = number;
    }

    long entry() {
        return entry;
    }

    long number() {
        return number;
    }
}

package ca.tandem.translation.memory;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Says that an entry was deleted, so that every index deletes it too. Neither what it said nor who is kept. */
@Entity
@Table(name = "memory_forgotten")
public class ForgottenEntry {

    @Id
    @Column(name = "entry_id")
    private long entry;

    @Column(name = "change_number")
    private long number;

    protected ForgottenEntry() {}

    ForgottenEntry(long entry, long number) {
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

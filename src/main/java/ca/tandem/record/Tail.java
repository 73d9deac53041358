package ca.tandem.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The end of the record. Whoever appends locks it, and a record whose end was cut off no longer fits it. */
@Entity(name = "RecordTail")
@Table(name = "record_tail")
public class Tail {

    static final long ONLY = 1;

    @Id
    @Column(name = "tail_id")
    private long id;

    @Column(name = "last_number")
    private long number;

    @Column(name = "last_hash")
    private String hash;

    protected Tail() {}

    /** The number of the last entry; 0 where there is none yet. */
    long number() {
        return id == ONLY ? number : 0;
    }

    /** The hash of the last entry. */
    String hash() {
        return hash;
    }
}

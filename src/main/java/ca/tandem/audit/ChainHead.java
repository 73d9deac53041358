package ca.tandem.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The stored end of the audit log. A transaction that appends locks it; if entries are cut off the end, they no longer match it. */
@Entity(name = "RecordTail")
@Table(name = "audit_chain_head")
public class ChainHead {

    static final long ONLY = 1;

    @Id
    @Column(name = "head_id")
    private long id;

    @Column(name = "last_number")
    private long number;

    @Column(name = "last_hash")
    private String hash;

    protected ChainHead() {}

    /** Returns the number of the last entry; 0 if there is none yet. */
    long number() {
        return id == ONLY ? number : 0;
    }

    /** Returns the hash of the last entry. */
    String hash() {
        return hash;
    }
}

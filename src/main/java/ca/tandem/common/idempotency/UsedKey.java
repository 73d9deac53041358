package ca.tandem.common.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A submitted form and the object that it created. */
@Entity
@Table(name = "used_key")
public class UsedKey {

    @Id
    private String id;

    @SuppressWarnings("UnusedVariable") // the sweep reads it
    @Column(name = "used_at")
    private Instant usedAt;

    private String made;

    protected UsedKey() {}

    UsedKey(String id, Instant now) {
        this.id = id;
        usedAt = now;
    }

    void made(String what) {
        made = what;
    }

    /** Returns the name or the id of the created object. */
    String getMade() {
        return made;
    }
}

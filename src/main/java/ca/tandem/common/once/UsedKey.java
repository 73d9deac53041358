package ca.tandem.common.once;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A form that was sent, and what it made. */
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

    /** The name or the id of what was made. */
    String getMade() {
        return made;
    }
}

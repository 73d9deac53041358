package ca.tandem.posting.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;

/** The presence of a user on a page that edits a posting. It expires unless the page keeps sending heartbeats. */
@Entity
public class Presence {

    /** Time after the last heartbeat at which a presence expires. */
    public static final Duration LASTS = Duration.ofSeconds(30);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "presence")
    @SequenceGenerator(name = "presence", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "account_name")
    private String account;

    @Column(name = "posting_key")
    private String key;

    @Column(name = "since_at")
    private Instant since;

    @Column(name = "seen_at")
    private Instant seen;

    protected Presence() {}

    Presence(String account, String key, Instant now) {
        this.account = account;
        this.key = key;
        since = now;
        seen = now;
    }

    /** Records a heartbeat; if the presence has expired, it starts anew. */
    void beat(Instant now) {
        if (!isThereAt(now)) {
            since = now;
        }
        seen = now;
    }

    boolean isThereAt(Instant now) {
        return !now.isAfter(seen.plus(LASTS));
    }

    /** Returns the name of the account. */
    public String getAccount() {
        return account;
    }

    /** Returns the time at which the presence started. */
    public Instant getSince() {
        return since;
    }
}

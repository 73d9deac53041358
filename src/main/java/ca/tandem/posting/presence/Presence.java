package ca.tandem.posting.presence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Duration;
import java.time.Instant;

/** Somebody has a page open on which a posting is written. It lasts as long as that page says so. */
@Entity
public class Presence {

    /** How long somebody is there after the page was last heard of. */
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

    /** The page was heard of; after a silence that is a new beginning. */
    void beat(Instant now) {
        if (!isThereAt(now)) {
            since = now;
        }
        seen = now;
    }

    boolean isThereAt(Instant now) {
        return !now.isAfter(seen.plus(LASTS));
    }

    /** The name of the account. */
    public String getAccount() {
        return account;
    }

    /** Since when. */
    public Instant getSince() {
        return since;
    }
}

package ca.tandem.work.task;

import ca.tandem.identity.Account;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The secret token with which a program reads a user's task feed. Only its hash is stored, so the database reveals none. */
@Entity
@Table(name = "feed_token")
public class TaskFeedToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "feed_token")
    @SequenceGenerator(name = "feed_token", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    @Column(name = "token_hash")
    private String hash;

    @Column(name = "made_at")
    private Instant madeAt;

    protected TaskFeedToken() {}

    TaskFeedToken(Account account) {
        this.account = account;
    }

    /** Replaces the token; the previous one becomes invalid. */
    void renew(String newHash, Instant now) {
        hash = newHash;
        madeAt = now;
    }

    Account getAccount() {
        return account;
    }

    Instant getMadeAt() {
        return madeAt;
    }
}

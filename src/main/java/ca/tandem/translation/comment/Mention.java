package ca.tandem.translation.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That a comment names somebody, who is told so until they have seen it. */
@Embeddable
public class Mention {

    @Column(name = "account_name")
    private String account;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected Mention() {}

    Mention(String account) {
        this.account = account;
    }

    void see(Instant now) {
        if (seenAt == null) {
            seenAt = now;
        }
    }

    public String getAccount() {
        return account;
    }

    /** When the person saw it; null until then. */
    public Instant getSeenAt() {
        return seenAt;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mention that && that.account.equals(account);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}

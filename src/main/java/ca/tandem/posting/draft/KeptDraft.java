package ca.tandem.posting.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The fields of an editor as somebody typed them in one sitting, and as they were when that began. A sitting is one opening of the
 * editor: two windows of the same person never write over each other.
 */
@Entity
@Table(name = "kept_draft")
public class KeptDraft {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "kept_draft")
    @SequenceGenerator(name = "kept_draft", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "account_name")
    private String account;

    @Column(name = "posting_key")
    private String key;

    private String sitting;

    @Column(name = "seen_version")
    private long seen;

    @Lob
    private String typed;

    @Lob
    @Column(name = "began_with")
    private String beganWith;

    @Column(name = "kept_at")
    private Instant at;

    protected KeptDraft() {}

    KeptDraft(String account, String key, String sitting) {
        this.account = account;
        this.key = key;
        this.sitting = sitting;
    }

    void hold(Typed words, Instant now) {
        seen = words.seen();
        typed = words.fields();
        beganWith = words.beganWith();
        at = now;
    }

    /** What was typed. */
    public Typed getTyped() {
        return new Typed(seen, typed, beganWith);
    }

    /** The name of its sitting. */
    public String getSitting() {
        return sitting;
    }

    /** The posting; empty where it is not there yet. */
    public String getKey() {
        return key;
    }

    /** When it was kept last. */
    public Instant getAt() {
        return at;
    }
}

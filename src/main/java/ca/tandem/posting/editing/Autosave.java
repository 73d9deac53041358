package ca.tandem.posting.editing;

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
 * An autosave: the fields of an editor as a user typed them in one editing session, and their values at its start. Each opening of the
 * editor is a session of its own, so two windows of the same user never overwrite each other.
 */
@Entity
@Table(name = "kept_draft")
public class Autosave {

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

    protected Autosave() {}

    Autosave(String account, String key, String sitting) {
        this.account = account;
        this.key = key;
        this.sitting = sitting;
    }

    void hold(FormInput words, Instant now) {
        seen = words.seen();
        typed = words.fields();
        beganWith = words.beganWith();
        at = now;
    }

    /** Returns the unsaved fields. */
    public FormInput getTyped() {
        return new FormInput(seen, typed, beganWith);
    }

    /** Returns the identifier of the editing session. */
    public String getSitting() {
        return sitting;
    }

    /** Returns the posting's key; {@link Autosaves#NEW} if the posting does not exist yet. */
    public String getKey() {
        return key;
    }

    /** Returns the time of the last autosave. */
    public Instant getAt() {
        return at;
    }
}

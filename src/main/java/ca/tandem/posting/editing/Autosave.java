package ca.tandem.posting.editing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;

/**
 * An autosave: the fields of an editor as a user typed them in one editing session, and their values at its start. Each opening of the
 * editor is a session of its own, so two windows of the same user never overwrite each other.
 */
@Entity
public class Autosave {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "autosave")
    @SequenceGenerator(name = "autosave", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "account_name")
    private String account;

    @Column(name = "posting_key")
    private String key;

    @Column(name = "editing_session")
    private String editingSession;

    @Column(name = "seen_version")
    private long seen;

    @Lob
    private String fields;

    @Lob
    @Column(name = "initial_fields")
    private String initialFields;

    @Column(name = "saved_at")
    private Instant at;

    protected Autosave() {}

    Autosave(String account, String key, String editingSession) {
        this.account = account;
        this.key = key;
        this.editingSession = editingSession;
    }

    void hold(FormInput words, Instant now) {
        seen = words.seen();
        fields = words.fields();
        initialFields = words.initialFields();
        at = now;
    }

    /** Returns the unsaved fields. */
    public FormInput getTyped() {
        return new FormInput(seen, fields, initialFields);
    }

    /** Returns the identifier of the editing session. */
    public String getEditingSession() {
        return editingSession;
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

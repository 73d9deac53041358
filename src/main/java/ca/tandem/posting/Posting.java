package ca.tandem.posting;

import ca.tandem.common.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * One notice in both languages, known by its key for as long as it exists. What is said in it stands in its editions: at most one
 * of them is in work, at most one is what readers see, the others are its past.
 */
@Entity
public class Posting {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "posting")
    @SequenceGenerator(name = "posting", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "posting_key")
    private String key;

    @Column(name = "last_edition")
    private int lastEdition;

    @Column(name = "created_at")
    private Instant createdAt;

    /** How often anything in it changed; every change moves the version with it. */
    @SuppressWarnings("UnusedVariable") // written so that the version moves
    private long changes;

    /** What every changing request names: two people who change anything of the same posting meet here. */
    @Version
    private long version;

    protected Posting() {}

    Posting(String key, Instant createdAt) {
        this.key = key;
        this.createdAt = createdAt;
    }

    /** Opens an edition with the next number, in draft. */
    Edition open(Language sourceLanguage, Instant now) {
        lastEdition++;
        touch();
        return new Edition(this, lastEdition, sourceLanguage, now);
    }

    void touch() {
        changes++;
    }

    public Long getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    public long getVersion() {
        return version;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }
}

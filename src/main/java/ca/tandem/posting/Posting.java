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
 * A posting: one notice in both languages, identified by its key. Its content is in its editions, of which at most one is in work and at
 * most one is shown to readers; the others are past ones.
 */
@Entity
public class Posting {

    /** Version with which a posting is stored first; nobody has ever seen an earlier one. */
    public static final long FIRST_VERSION = 1;

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

    /** True if its texts are given to no service outside; readers are not told. */
    private boolean confidential;

    /** Number of changes to anything in the posting. Incremented so that every change moves the version. */
    @SuppressWarnings("UnusedVariable") // written so that the version moves
    private long changes;

    /** Version that every changing request names; it detects concurrent changes to any part of the posting. */
    @Version
    private long version;

    protected Posting() {}

    Posting(String key, Instant createdAt) {
        this.key = key;
        this.createdAt = createdAt;
    }

    /** Creates the edition with the next number, in draft. */
    Edition open(Language sourceLanguage, Instant now) {
        lastEdition++;
        touch();
        return new Edition(this, lastEdition, sourceLanguage, now);
    }

    void touch() {
        changes++;
    }

    void markConfidential(boolean isSo) {
        confidential = isSo;
        touch();
    }

    /** Checks whether its texts are given to no service outside. */
    public boolean isConfidential() {
        return confidential;
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

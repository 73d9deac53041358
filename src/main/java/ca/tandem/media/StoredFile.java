package ca.tandem.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A file as readers get it, stored once however many postings and editions have it. It never changes: its name is the SHA-256 of its widest
 * rendition.
 */
@Entity
@Table(name = "stored_file")
public class StoredFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stored_file")
    @SequenceGenerator(name = "stored_file", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_format")
    private ServedFormat format;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected StoredFile() {}

    StoredFile(ProcessedFile processedFile, Instant storedAt) {
        this.hash = processedFile.hash();
        this.format = processedFile.format();
        this.storedAt = storedAt;
    }

    /** Returns the SHA-256 of the widest rendition, in hexadecimal digits. */
    public String getHash() {
        return hash;
    }

    public ServedFormat getFormat() {
        return format;
    }
}

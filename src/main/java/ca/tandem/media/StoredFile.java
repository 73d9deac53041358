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

    /** SHA-256 of the upload, by which the same upload is known again. */
    @Column(name = "upload_hash")
    private String uploadHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_format")
    private ServedFormat format;

    private int pages;

    @Column(name = "stored_at")
    private Instant storedAt;

    protected StoredFile() {}

    StoredFile(ProcessedFile processedFile, Instant storedAt) {
        this.hash = processedFile.hash();
        this.uploadHash = processedFile.uploadHash();
        this.format = processedFile.format();
        this.pages = processedFile.pages();
        this.storedAt = storedAt;
    }

    /** Returns the SHA-256 of the widest rendition, in hexadecimal digits. */
    public String getHash() {
        return hash;
    }

    public ServedFormat getFormat() {
        return format;
    }

    /** Returns the number of pages of a PDF; 0 of a picture. */
    public int getPages() {
        return pages;
    }
}

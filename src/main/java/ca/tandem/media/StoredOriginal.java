package ca.tandem.media;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/**
 * A picture as it came from elsewhere, with whatever its metadata say, for those only who give it back: no address leads to it. Its content
 * is stored beside it. A file of which readers get the same bytes has none.
 */
@Entity
@Table(name = "stored_original")
public class StoredOriginal {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stored_original")
    @SequenceGenerator(name = "stored_original", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    /** The SHA-256 of the content, in hexadecimal digits. */
    @SuppressWarnings("UnusedVariable") // used in queries only
    private String hash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StoredFile file;

    @Column(name = "byte_count")
    private int byteCount;

    protected StoredOriginal() {}

    StoredOriginal(String hash, StoredFile file, int byteCount) {
        this.hash = hash;
        this.file = file;
        this.byteCount = byteCount;
    }

    /** Returns the file as readers get it. */
    public StoredFile getFile() {
        return file;
    }

    /** Returns the length of the content in bytes. */
    public int getByteCount() {
        return byteCount;
    }
}

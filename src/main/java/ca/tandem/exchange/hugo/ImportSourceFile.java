package ca.tandem.exchange.hugo;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * The picture or document of a tree of which a file of a posting was last made. A later import compares files with it, and an export gives it
 * back.
 */
@Entity
@Table(name = "import_source_file")
public class ImportSourceFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_source_file")
    @SequenceGenerator(name = "import_source_file", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "posting_key")
    private String key;

    private String path;

    /** The SHA-256 of the file as it came. */
    @Column(name = "original_hash")
    private String originalHash;

    /** The hash by which it is stored as readers get it. */
    private String hash;

    /** The reference by which the texts of the posting name it. */
    private String reference;

    /** The last import that changed it here; of two postings with the same path the later one tells what is there. */
    @SuppressWarnings("UnusedVariable") // used in queries only
    @Column(name = "run_id")
    private long run;

    @Version
    private long version;

    protected ImportSourceFile() {}

    ImportSourceFile(String key, String path) {
        this.key = key;
        this.path = path;
    }

    /** Notes what an import found at the path. */
    void take(OriginalFile file, String newReference, long newRun) {
        originalHash = file.originalHash();
        hash = file.hash();
        reference = newReference;
        run = newRun;
    }

    /** Moves the file to another posting, in which it has another reference. */
    void moveTo(String newKey, String newReference) {
        key = newKey;
        reference = newReference;
    }

    public String getKey() {
        return key;
    }

    public String getPath() {
        return path;
    }

    public String getOriginalHash() {
        return originalHash;
    }

    public String getHash() {
        return hash;
    }

    public String getReference() {
        return reference;
    }
}

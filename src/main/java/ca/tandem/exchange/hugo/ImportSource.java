package ca.tandem.exchange.hugo;

import ca.tandem.common.JsonFactories;
import ca.tandem.common.Language;
import ca.tandem.common.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file from which the text of a posting in one language was last imported, unchanged. A later import compares files with it, and it
 * keeps the fields that the application does not understand.
 */
@Entity
@Table(name = "import_source")
public class ImportSource {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_source")
    @SequenceGenerator(name = "import_source", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Column(name = "posting_key")
    private String key;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_language")
    private Language language;

    private String path;

    @Lob
    private String raw;

    @Column(name = "raw_hash")
    private String hash;

    /** The key under which the file was imported by itself before its posting was joined with another; null if it never was. */
    @Column(name = "joined_from")
    private String joinedFrom;

    /** The references of the posting's files by the addresses in this file, as a JSON object; null if it refers to none. */
    @Lob
    @Column(name = "file_references")
    private String references;

    @Version
    private long version;

    protected ImportSource() {}

    ImportSource(HugoFile file) {
        this.key = file.key();
        this.language = file.language();
        take(file);
    }

    /** Notes that the file was a posting of its own before, with another key. */
    void joinFrom(String earlierKey) {
        joinedFrom = earlierKey;
    }

    /** Replaces the file by a later one of the same posting and language. */
    void take(HugoFile file) {
        path = file.path();
        raw = file.raw();
        hash = Sha256.hex(raw);
        refer(file.references());
    }

    /** Notes to which files of the posting the file refers, by the addresses in it. */
    void refer(Map<String, String> byAddress) {
        var object = JsonFactories.BUILDERS.createObjectBuilder();
        byAddress.forEach(object::add);
        references = byAddress.isEmpty() ? null : object.build().toString();
    }

    /** Returns the references of the posting's files by the addresses in the file. */
    Map<String, String> references() {
        var byAddress = new LinkedHashMap<String, String>();
        if (references != null) {
            try (var reader = JsonFactories.READERS.createReader(new StringReader(references))) {
                var object = reader.readObject();
                object.keySet().forEach(address -> byAddress.put(address, object.getString(address)));
            }
        }
        return byAddress;
    }

    /** Checks whether a file is the same and refers to the same files of the posting. */
    boolean isSame(HugoFile file) {
        return hash.equals(Sha256.hex(file.raw())) && references().equals(file.references());
    }

    /** Returns the file, parsed by the present rules, with a text that refers to files of the posting. */
    HugoFile toFile() {
        return toFileOfTree().referring(references());
    }

    /** Returns the file, parsed by the present rules, with the text as it is in the tree. */
    HugoFile toFileOfTree() {
        return HugoFile.read(path, language, raw);
    }

    Long getId() {
        return id;
    }

    public String getKey() {
        return key;
    }

    public Language getLanguage() {
        return language;
    }

    public String getPath() {
        return path;
    }

    public String getRaw() {
        return raw;
    }
}

package ca.tandem.exchange.hugo;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A Markdown file of an imported tree of which no posting was made, such as the page of a section or a file that was left out, unchanged.
 * An export gives it back. It need be no text, so its bytes are stored, compressed and in Base64.
 */
@Entity
@Table(name = "import_page")
public class ImportPage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_page")
    @SequenceGenerator(name = "import_page", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    private String path;

    @Lob
    private String content;

    @Version
    private long version;

    protected ImportPage() {}

    ImportPage(String path, byte[] bytes) {
        this.path = path;
        take(bytes);
    }

    /** Replaces the content by that of a later import. */
    void take(byte[] bytes) {
        content = compressed(bytes);
    }

    Long getId() {
        return id;
    }

    String getPath() {
        return path;
    }

    byte[] getBytes() {
        return bytes(content);
    }

    /** Returns the bytes that a content stands for. */
    static byte[] bytes(String content) {
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(content)))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String compressed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}

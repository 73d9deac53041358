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

/** A stored rendition of a file, without its content. */
@Entity
@Table(name = "stored_rendition")
public class StoredRendition {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stored_rendition")
    @SequenceGenerator(name = "stored_rendition", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StoredFile file;

    private int width;

    private int height;

    @Column(name = "byte_count")
    private int byteCount;

    protected StoredRendition() {}

    StoredRendition(StoredFile file, Rendition rendition) {
        this.file = file;
        this.width = rendition.width();
        this.height = rendition.height();
        this.byteCount = rendition.content().length;
    }

    Long getId() {
        return id;
    }

    /** Returns the format. */
    public ServedFormat getFormat() {
        return file.getFormat();
    }

    /** Returns the width in pixels; 0 of a PDF. */
    public int getWidth() {
        return width;
    }

    /** Returns the height in pixels; 0 of a PDF. */
    public int getHeight() {
        return height;
    }

    /** Returns the length of the content in bytes. */
    public int getByteCount() {
        return byteCount;
    }
}

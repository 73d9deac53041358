package ca.tandem.media;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A piece of a rendition's content. */
@Entity
@Table(name = "stored_chunk")
@SuppressWarnings("UnusedVariable") // read by queries
public class StoredChunk {

    /** Length in bytes of every chunk but the last. */
    static final int LENGTH = 1_000_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "stored_chunk")
    @SequenceGenerator(name = "stored_chunk", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StoredRendition rendition;

    /** Place among the chunks of the rendition, from 0. */
    private int position;

    private byte[] content;

    protected StoredChunk() {}

    StoredChunk(StoredRendition rendition, int position, byte[] content) {
        this.rendition = rendition;
        this.position = position;
        this.content = content;
    }
}

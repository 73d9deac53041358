package ca.tandem.media;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A piece of an original's content, as long as a {@link StoredChunk}. */
@Entity
@Table(name = "original_chunk")
@SuppressWarnings("UnusedVariable") // read by queries
public class OriginalChunk {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "original_chunk")
    @SequenceGenerator(name = "original_chunk", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private StoredOriginal original;

    /** Place among the chunks of the original, from 0. */
    private int position;

    private byte[] content;

    protected OriginalChunk() {}

    OriginalChunk(StoredOriginal original, int position, byte[] content) {
        this.original = original;
        this.position = position;
        this.content = content;
    }
}

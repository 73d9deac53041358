package ca.tandem.work.batch;

import ca.tandem.workflow.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;

/** One posting of a batch, with its outcome. */
@Entity
@Table(name = "batch_item")
public class BatchItem {

    /** The outcome of an item. */
    public enum ItemOutcome {
        WAITING,
        DONE,
        /** The workflow refused the action; see {@link BatchItem#getRefusals}. */
        REFUSED,
        /** Another user changed the posting after it was chosen. */
        STALE,
        /** An unexpected error occurred; it is in the log. */
        FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "batch_item")
    @SequenceGenerator(name = "batch_item", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Batch batch;

    @Column(name = "item_position")
    private int position;

    @Column(name = "posting_key")
    private String key;

    /** The version that the posting had when it was chosen. */
    @Column(name = "seen_version")
    private long seen;

    @Enumerated(EnumType.STRING)
    private ItemOutcome outcome = ItemOutcome.WAITING;

    private StoredRefusals refusals = StoredRefusals.NONE;

    protected BatchItem() {}

    BatchItem(Batch batch, int position, String key, long seen) {
        this.batch = batch;
        this.position = position;
        this.key = key;
        this.seen = seen;
    }

    void end(ItemOutcome how, List<Refusal> why) {
        outcome = how;
        refusals = new StoredRefusals(why);
    }

    Long getId() {
        return id;
    }

    Batch getBatch() {
        return batch;
    }

    long getSeen() {
        return seen;
    }

    public int getPosition() {
        return position;
    }

    public String getKey() {
        return key;
    }

    public ItemOutcome getOutcome() {
        return outcome;
    }

    /** Returns the workflow's refusals; empty unless the outcome is {@link ItemOutcome#REFUSED}. */
    public List<Refusal> getRefusals() {
        return refusals.all();
    }
}

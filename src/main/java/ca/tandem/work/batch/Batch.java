package ca.tandem.work.batch;

import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.PublicNotice;
import ca.tandem.workflow.Action;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An action that an administrator takes on many postings, with its reason and its public notice. */
@Entity
public class Batch {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "batch")
    @SequenceGenerator(name = "batch", sequenceName = "tandem_id", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "action_asked")
    private Action action;

    private String reason;

    @Embedded
    private PublicNotice notice;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @OneToMany(mappedBy = "batch", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<BatchItem> items = new ArrayList<>();

    protected Batch() {}

    Batch(ActionRequest actionRequest, String startedBy, Instant startedAt) {
        this.action = actionRequest.action();
        this.reason = actionRequest.reason();
        this.notice = actionRequest.notice();
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    void add(String key, long seen) {
        items.add(new BatchItem(this, items.size(), key, seen));
    }

    /** Returns the decision that is applied to each posting. */
    ActionRequest toDecision() {
        return ActionRequest.of(action, reason, notice);
    }

    public Long getId() {
        return id;
    }

    public Action getAction() {
        return action;
    }

    public String getReason() {
        return reason;
    }

    public String getStartedBy() {
        return startedBy;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    /** Returns the items in the order in which the postings were chosen. */
    public List<BatchItem> getItems() {
        return List.copyOf(items);
    }

    /** Counts the items with the given outcome. */
    public long count(BatchItem.ItemOutcome itemOutcome) {
        return items.stream().filter(item -> item.getOutcome() == itemOutcome).count();
    }

    /** Counts the items that have been processed. */
    public long getDone() {
        return items.size() - count(BatchItem.ItemOutcome.WAITING);
    }

    public boolean isRunning() {
        return count(BatchItem.ItemOutcome.WAITING) > 0;
    }
}

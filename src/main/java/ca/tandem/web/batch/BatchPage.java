package ca.tandem.web.batch;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Navigation;
import ca.tandem.work.batch.Batch;
import ca.tandem.work.batch.BatchItem;
import ca.tandem.work.batch.Batches;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;

/** The progress of a batch, and the outcome for each of its postings. */
@Named
@RequestScoped
public class BatchPage {

    /** The order of outcomes, those that need attention first. */
    private static final List<BatchItem.ItemOutcome> ORDER = List.of(
            BatchItem.ItemOutcome.FAILED,
            BatchItem.ItemOutcome.STALE,
            BatchItem.ItemOutcome.REFUSED,
            BatchItem.ItemOutcome.WAITING,
            BatchItem.ItemOutcome.DONE);

    /** Step in which the progress is announced to screen readers, in percent. */
    private static final int STEP = 25;

    private static final int ALL = 100;

    @Inject
    Batches batches;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Navigation navigation;

    private Batch batch;

    @PostConstruct
    void open() {
        if (account.isAdministrator() && page.getName().matches("\\d{1,18}")) {
            batch = batches.byId(Long.parseLong(page.getName())).orElse(null);
        }
    }

    /** Answers 404 if an administrator requests a batch that does not exist. */
    public void load() {
        if (batch == null && account.isAdministrator()) {
            navigation.notFound();
        }
    }

    public boolean isRunning() {
        return batch != null && batch.isRunning();
    }

    /** Returns the progress in percent, rounded down to quarters, for screen readers. */
    public long getQuarters() {
        return ALL * batch.getDone() / batch.getItems().size() / STEP * STEP;
    }

    /** Returns the postings, those that need attention first. */
    public List<BatchItem> getItems() {
        return batch.getItems().stream()
                .sorted(Comparator.comparing((BatchItem item) -> ORDER.indexOf(item.getOutcome()))
                        .thenComparing(BatchItem::getPosition))
                .toList();
    }

    /** Returns the number of postings with the given outcome. */
    public long count(String outcome) {
        return batch.count(BatchItem.ItemOutcome.valueOf(outcome));
    }

    public Batch getBatch() {
        return batch;
    }
}

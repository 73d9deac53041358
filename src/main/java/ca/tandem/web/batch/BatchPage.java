package ca.tandem.web.batch;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Progress;
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

    public Progress getProgress() {
        return new Progress(batch.getDone(), batch.getItems().size());
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

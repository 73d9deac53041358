package ca.tandem.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What services tell of what was done. It enters the record with the transaction in which it was done, or not at all: where the
 * record cannot be written, the deed itself is rolled back.
 */
@ApplicationScoped
public class Trail {

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Chain chain;

    @Inject
    Clock clock;

    /** Notes what was done; outside a transaction it is on record at once. */
    public void note(Deed deed) {
        var noted = new Chain.Noted(deed, clock.instant());
        switch (transaction.getTransactionStatus()) {
            case Status.STATUS_NO_TRANSACTION -> chain.append(List.of(noted));
            case Status.STATUS_ACTIVE -> pending().deeds.add(noted);
            case Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK -> {
                // it was not done
            }
            default -> throw new IllegalStateException("It is too late to put " + deed.what() + " on record");
        }
    }

    /** Adds a detail to everything that the running transaction does, before and after, such as which import it is. */
    public void mark(String name, Object value) {
        pending().marks.put(name, value.toString());
    }

    private Pending pending() {
        var pending = (Pending) transaction.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transaction.putResource(Pending.class, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        return pending;
    }

    /** What the running transaction has done so far. */
    private final class Pending implements Synchronization {

        private final List<Chain.Noted> deeds = new ArrayList<>();
        private final TreeMap<String, String> marks = new TreeMap<>();

        @Override
        public void beforeCompletion() {
            if (deeds.isEmpty()) {
                return;
            }
            try {
                chain.append(deeds.stream()
                        .map(noted -> new Chain.Noted(noted.deed().with(marks), noted.at()))
                        .toList());
            } catch (RuntimeException e) {
                transaction.setRollbackOnly();
                throw e;
            }
        }

        @Override
        public void afterCompletion(int status) {
            // it is on record, or was not done
        }
    }
}

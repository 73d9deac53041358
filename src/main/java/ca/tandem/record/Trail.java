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
 * The audit log, as services report events to it. Events are written in the transaction that they belong to: if they cannot be written,
 * that transaction is rolled back.
 */
@ApplicationScoped
public class Trail {

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Chain chain;

    @Inject
    Clock clock;

    /** Adds an event to the audit log, at once if there is no transaction, or else just before the transaction commits. */
    public void note(Deed deed) {
        var noted = new Chain.Noted(deed, clock.instant());
        switch (transaction.getTransactionStatus()) {
            case Status.STATUS_NO_TRANSACTION -> chain.append(List.of(noted));
            case Status.STATUS_ACTIVE -> pending().deeds.add(noted);
            case Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK -> {
                // rolled back: the action did not take place
            }
            default -> throw new IllegalStateException("It is too late to put " + deed.what() + " on record");
        }
    }

    /** Adds a detail, such as the number of an import, to all events of the current transaction, past and future. */
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

    /** The events of the current transaction. */
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
            // the events are written, or were rolled back
        }
    }
}

package ca.tandem.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
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
public class AuditLog {

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    AuditLogWriter auditLogWriter;

    @Inject
    SessionReference sessionReference;

    @Inject
    Clock clock;

    /** Adds an event to the audit log, at once if there is no transaction, or else just before the transaction commits. */
    public void add(AuditEvent auditEvent) {
        var timestampedEvent = new AuditLogWriter.TimestampedEvent(inSession(auditEvent), clock.instant());
        switch (transaction.getTransactionStatus()) {
            case Status.STATUS_NO_TRANSACTION -> auditLogWriter.append(List.of(timestampedEvent));
            case Status.STATUS_ACTIVE -> pending().events.add(timestampedEvent);
            case Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK -> {
                // rolled back: the action did not take place
            }
            default -> throw new IllegalStateException("It is too late to put " + auditEvent.code() + " on record");
        }
    }

    /** Returns the event with the session of the current request; unchanged in a background job, which belongs to none. */
    private AuditEvent inSession(AuditEvent auditEvent) {
        try {
            return auditEvent.in(sessionReference.get());
        } catch (ContextNotActiveException e) {
            return auditEvent;
        }
    }

    /** Adds a detail, such as the number of an import, to all events of the current transaction, past and future. */
    public void addDetail(String name, Object value) {
        pending().details.put(name, value.toString());
    }

    private PendingEvents pending() {
        var pendingEvents = (PendingEvents) transaction.getResource(PendingEvents.class);
        if (pendingEvents == null) {
            pendingEvents = new PendingEvents();
            transaction.putResource(PendingEvents.class, pendingEvents);
            transaction.registerInterposedSynchronization(pendingEvents);
        }
        return pendingEvents;
    }

    /** The events of the current transaction. */
    private final class PendingEvents implements Synchronization {

        private final List<AuditLogWriter.TimestampedEvent> events = new ArrayList<>();
        private final TreeMap<String, String> details = new TreeMap<>();

        @Override
        public void beforeCompletion() {
            if (events.isEmpty()) {
                return;
            }
            try {
                auditLogWriter.append(events.stream()
                        .map(timestampedEvent -> new AuditLogWriter.TimestampedEvent(
                                timestampedEvent.event().with(details), timestampedEvent.at()))
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

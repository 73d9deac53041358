package ca.tandem.translation.memory;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A timer that opens the index of the translation memory at start-up and updates it every second with the changes of this and other nodes.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MemoryIndexTimer {

    private static final Logger LOG = System.getLogger(MemoryIndexTimer.class.getName());

    @Inject
    MemoryIndexer follower;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    @PostConstruct
    void open() {
        follower.open();
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        // Rebuilding an index takes longer than a second, and the container cancels a timer that throws.
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            follower.update();
            failing.set(false);
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.log(Level.WARNING, "The memory's index could not follow the database; it is tried every second", e);
            }
        } finally {
            running.set(false);
        }
    }
}

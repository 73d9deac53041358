package ca.tandem.publication.search;

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

/** A timer that brings the index of the readers' search up to the publications and writes it to disk. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchIndexTimer {

    private static final Logger LOG = System.getLogger(SearchIndexTimer.class.getName());

    @Inject
    SearchIndexer searchIndexer;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        // Rebuilding an index takes longer than a second, and the container cancels a timer that throws.
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            searchIndexer.update();
            failing.set(false);
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.log(Level.WARNING, "The search's index could not follow the database; it is tried every second", e);
            }
        } finally {
            running.set(false);
        }
    }
}

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

/** Timer that brings the index and the synonyms of the readers' search up to the database, and writes the index to disk. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchIndexTimer {

    private static final Logger LOG = System.getLogger(SearchIndexTimer.class.getName());

    @Inject
    SearchIndexer searchIndexer;

    @Inject
    QuerySynonyms querySynonyms;

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
            querySynonyms.update();
            failing.set(false);
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.log(Level.WARNING, "The search could not follow the database; it is tried every second", e);
            }
        } finally {
            running.set(false);
        }
    }
}

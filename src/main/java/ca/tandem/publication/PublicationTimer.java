package ca.tandem.publication;

import ca.tandem.common.Causes;
import ca.tandem.common.outage.DatabaseFailure;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.posting.Postings.ScheduledPosting;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Timer that publishes editions whose time has come, and looks for publications by other nodes. Whatever came due while the portal was
 * stopped is published at the first tick. If two nodes publish the same edition, optimistic locking lets one of them win.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PublicationTimer {

    private static final Logger LOG = System.getLogger(PublicationTimer.class.getName());

    @Inject
    Postings postings;

    @Inject
    PostingWorkflow workflow;

    @Inject
    AutomaticArchiving automaticArchiving;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    /** Failures of publications that have been logged already; each is logged once, not every second. */
    final Set<String> reported = ConcurrentHashMap.newKeySet();

    /** The same for the archive. */
    private final Set<String> reportedByArchive = ConcurrentHashMap.newKeySet();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        // The container cancels a timer whose method throws, for instance while the database is away.
        publishAndLog("the portal", () -> {
            var now = clock.instant();
            var scheduled = postings.scheduledUntil(now.plus(Catalogue.HORIZON));
            catalogue.expectPublication(scheduled.stream()
                    .map(ScheduledPosting::at)
                    .filter(now::isBefore)
                    .findFirst()
                    .orElse(Instant.MAX));
            scheduled.stream()
                    .filter(posting -> !posting.at().isAfter(now))
                    .map(ScheduledPosting::key)
                    .forEach(key -> publishAndLog(key, () -> workflow.publishDue(key)));
            catalogue.checkForUpdates();
        });
    }

    /** Archives postings that have been quiet long enough. Once a minute is enough for this. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void archiveDue() {
        archiveAndLog("the portal", () -> automaticArchiving
                .due()
                .forEach(key -> archiveAndLog(key, () -> automaticArchiving.archive(key))));
    }

    private void publishAndLog(String what, Runnable work) {
        runAndLog(what, work, reported, "The clock could not publish what is due of %s; it tries every second");
    }

    private void archiveAndLog(String what, Runnable work) {
        runAndLog(
                what, work, reportedByArchive, "The clock could not archive what is due of %s; it tries every minute");
    }

    private static void runAndLog(String what, Runnable work, Set<String> reported, String failure) {
        try {
            work.run();
            if (reported.remove(what)) {
                LOG.log(Level.INFO, "The clock has caught up with " + what);
            }
        } catch (RuntimeException e) {
            if (isLockConflict(e)) {
                LOG.log(Level.DEBUG, "Somebody else was faster with " + what);
            } else if (reported.add(what)) {
                LOG.log(Level.WARNING, failure.formatted(what), e);
            }
        }
    }

    private static boolean isLockConflict(Throwable thrown) {
        return !DatabaseFailure.isCauseOf(thrown)
                && Causes.first(thrown, OptimisticLockException.class).isPresent();
    }
}

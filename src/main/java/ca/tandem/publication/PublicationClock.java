package ca.tandem.publication;

import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;

/**
 * Publishes what is due, and looks for what other nodes published. What came due while the portal was stopped is made up at the
 * first tick; two nodes that try the same edition meet at its version, and one of them gives way.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PublicationClock {

    private static final Logger LOG = System.getLogger(PublicationClock.class.getName());

    @Inject
    Postings postings;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        for (var key : postings.due(clock.instant())) {
            try {
                workflow.publishDue(key);
            } catch (RuntimeException e) {
                LOG.log(
                        Level.WARNING,
                        "The posting " + key + " was due but could not be published; the next tick tries again",
                        e);
            }
        }
        catalogue.lookForNews();
    }
}

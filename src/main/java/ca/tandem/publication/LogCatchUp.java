package ca.tandem.publication;

import ca.tandem.publication.transparency.Checkpoints;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Start-up task that names the transparency log and its key, and records in it what is public without a leaf. A failure of the latter stops
 * nobody: the next start tries again.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class LogCatchUp {

    private static final Logger LOG = System.getLogger(LogCatchUp.class.getName());

    @Inject
    PublicationRecorder publicationRecorder;

    @Inject
    Checkpoints checkpoints;

    @PostConstruct
    void catchUp() {
        LOG.log(
                Level.INFO,
                "The transparency log is " + checkpoints.origin() + ", its key " + checkpoints.verifierKeys());
        try {
            while (publicationRecorder.recordFound()) {
                LOG.log(Level.INFO, "The transparency log is catching up with what was public before");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Some publications have no leaf in the transparency log until the next start", e);
        }
    }
}

package ca.tandem.posting.revision;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Creates a first revision, at start-up, for editions that were written before revisions were kept. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class RevisionBackfill {

    private static final Logger LOG = System.getLogger(RevisionBackfill.class.getName());

    @Inject
    Revisions revisions;

    @Inject
    RevisionRecorder keeper;

    @PostConstruct
    void find() {
        for (var id : revisions.editionsWithout()) {
            try {
                keeper.find(id);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "No revision could be kept of edition " + id, e);
            }
        }
    }
}

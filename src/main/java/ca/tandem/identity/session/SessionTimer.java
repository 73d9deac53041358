package ca.tandem.identity.session;

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

/** Timer that writes the latest acts of sessions to the database every minute, and deletes what is too old. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SessionTimer {

    private static final Logger LOG = System.getLogger(SessionTimer.class.getName());

    @Inject
    SessionActs acts;

    @Inject
    UnsentFormService unsentForms;

    private boolean failing;

    @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
    void tick() {
        // The container cancels a timer whose method throws, for instance while the database is away.
        try {
            acts.write();
            unsentForms.sweep();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(
                        Level.WARNING,
                        "The last acts of sessions could not be written, or what is too old not deleted; it is tried every minute",
                        e);
            }
            failing = true;
        }
    }
}

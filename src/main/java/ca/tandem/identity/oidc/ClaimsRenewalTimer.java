package ca.tandem.identity.oidc;

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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A timer that renews claims each minute, on every node. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ClaimsRenewalTimer {

    private static final Logger LOG = System.getLogger(ClaimsRenewalTimer.class.getName());

    @Inject
    Optional<OpenIdSettings> settings;

    @Inject
    ClaimsRenewal renewal;

    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void tick() {
        // A slow provider can take longer than a minute, and the container cancels a timer that throws.
        if (settings.isEmpty() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            renewal.run();
            failing.set(false);
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.log(Level.WARNING, "Claims could not be renewed; it is tried each minute", e);
            }
        } finally {
            running.set(false);
        }
    }
}

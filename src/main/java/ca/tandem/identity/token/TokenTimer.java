package ca.tandem.identity.token;

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

/** Timer that writes the last uses of tokens and deletes expired tokens, on every node. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TokenTimer {

    private static final Logger LOG = System.getLogger(TokenTimer.class.getName());

    @Inject
    TokenUses uses;

    @Inject
    AccessTokenService tokens;

    private volatile boolean reported;

    @Schedule(hour = "*", minute = "*", second = "27", persistent = false)
    void tick() {
        attempt(uses::flush);
    }

    @Schedule(hour = "*", minute = "41", persistent = false)
    void sweep() {
        attempt(tokens::deleteExpired);
    }

    /** Keeps the container from cancelling the timer, and the log from filling up. */
    private void attempt(Runnable work) {
        try {
            work.run();
            reported = false;
        } catch (RuntimeException e) {
            if (!reported) {
                reported = true;
                LOG.log(Level.WARNING, "The uses of tokens could not be written; it is tried again", e);
            }
        }
    }
}

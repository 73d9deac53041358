package ca.tandem.common.outage;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Lets a query whose connection broke fail at once. EclipseLink would try it three times more with five seconds between, and keep the
 * thread and whoever waits; the pool has looked at the connection just before, and whoever asked is told when to come again.
 */
public class NoQueryRetries implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
    }
}

package ca.tandem.common.outage;

import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * An EclipseLink session customizer that lets a query on a broken connection fail at once. By default EclipseLink retries it three times at
 * intervals of five seconds and blocks the thread and its user; the pool has just validated the connection, and the caller is told when to
 * retry.
 */
public class NoQueryRetries implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
    }
}

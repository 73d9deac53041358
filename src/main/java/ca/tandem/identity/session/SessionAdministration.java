package ca.tandem.identity.session;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A service with which administrators end the sessions of others, and nothing else: passwords, tokens and links stay as they are. */
@ApplicationScoped
@Transactional
public class SessionAdministration {

    @Inject
    SignInSessions sessions;

    @Inject
    Accounts accounts;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Ends all sessions of an account.
     *
     * @throws ProblemException {@code account.role} if the actor is no administrator
     */
    public void endAllOf(String account, Actor actor) {
        authorise(actor);
        sessions.endAllOf(accounts.require(account), clock.instant());
        auditLog.add(AuditEvent.of("sessions.ended").by(actor.name()).onAccount(account));
    }

    /** Ends all sessions of all accounts, the actor's own too; for administrators only as in {@link #endAllOf}. */
    public void endAll(Actor actor) {
        authorise(actor);
        sessions.endAll(clock.instant());
        auditLog.add(AuditEvent.of("sessions.ended.all").by(actor.name()));
    }

    private static void authorise(Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw ProblemException.invalid("account.role");
        }
    }
}

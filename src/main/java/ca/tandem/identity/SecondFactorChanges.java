package ca.tandem.identity;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A service that makes changes of second factors take effect on their account: all sessions and tokens end, and the change is on record. */
@ApplicationScoped
@Transactional
public class SecondFactorChanges {

    private static final String KIND = "kind";

    @Inject
    Accounts accounts;

    @Inject
    SecondFactorPolicy policy;

    @Inject
    AuditLog auditLog;

    @Inject
    Event<AccessRevoked> accessRevokedEvent;

    @Inject
    Event<SecondFactorChanged> secondFactorChangedEvent;

    /** Locks an account until the end of the transaction, so that of two changes of its factors the second sees the outcome of the first. */
    public Account lock(Account account) {
        return accounts.lock(account);
    }

    /**
     * Takes note of a factor that was added.
     *
     * @param account the account, locked
     * @param kind the kind of the factor, for the record
     */
    public void added(Account account, String kind, Actor actor) {
        account.setSecondFactor(true);
        publish("factor.added", account, kind, actor);
    }

    /**
     * Takes note of a factor that its owner removes.
     *
     * @param account the account, locked
     * @param isLast whether the account has no other factor
     * @throws ProblemException {@code factor.required} if the account must have one, {@code factor.password.short} if its password is too
     *     short to be the only factor
     */
    public void removed(Account account, String kind, boolean isLast, Actor actor) {
        if (isLast && policy.isRequired(account)) {
            throw ProblemException.invalid("factor.required");
        }
        if (isLast && account.isWithShortPassword()) {
            throw ProblemException.invalid("factor.password.short");
        }
        account.setSecondFactor(!isLast);
        publish("factor.removed", account, kind, actor);
    }

    /**
     * Takes note that all factors of an account were removed for an owner who lost them. A password that is too short to be the only factor
     * goes with them.
     *
     * @param account the account, locked
     */
    public void reset(Account account, Actor actor) {
        account.setSecondFactor(false);
        if (account.isWithShortPassword()) {
            account.removePassword();
        }
        publish("factor.reset", account, null, actor);
    }

    private void publish(String what, Account account, String kind, Actor actor) {
        var event = AuditEvent.of(what).by(actor.name()).onAccount(account.getName());
        auditLog.add(kind == null ? event : event.with(KIND, kind));
        accessRevokedEvent.fire(new AccessRevoked(account));
        secondFactorChangedEvent.fire(new SecondFactorChanged(account));
        accounts.flush();
    }
}

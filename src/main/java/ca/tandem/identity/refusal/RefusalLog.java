package ca.tandem.identity.refusal;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.text.LogText;
import ca.tandem.identity.client.NetworkName;
import ca.tandem.identity.throttle.RequestRateLimiter;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * The log of what was refused. Somebody who has signed in and reaches for what is not theirs stands in the audit log; of everybody else the
 * server's log has a line. Of many in a short time only some are written, so that nobody fills a disk or hides among lines of their own
 * making. Neither says more of a client than its network, and of an address no more than its pattern.
 */
@ApplicationScoped
public class RefusalLog {

    private static final Logger LOG = System.getLogger(RefusalLog.class.getName());

    @Inject
    RequestRateLimiter limits;

    @Inject
    AuditLog auditLog;

    /**
     * Records that an account was refused a page, an operation or an action.
     *
     * @param place the method and the pattern of the address
     * @param code the code of the problem; null if there is none but the status
     */
    public void ofAccount(HttpServletRequest request, String account, String place, String code) {
        if (limits.acquire(RequestKind.REFUSALS_ON_RECORD, account) == 0) {
            auditLog.add(AuditEvent.of("access.refused")
                    .by(account)
                    .with("place", place)
                    .with("code", code)
                    .with("network", NetworkName.of(request)));
        }
    }

    /** Writes a line about a request that was refused, with the network that it came from. */
    public void ofStranger(HttpServletRequest request, String what) {
        var network = NetworkName.of(request);
        // The network first: one that sends many takes no line from others.
        if (limits.acquire(RequestKind.REFUSALS_LOGGED, network) == 0
                && limits.acquire(RequestKind.ALL_REFUSALS_LOGGED, "") == 0) {
            LOG.log(Level.WARNING, LogText.of(what + ", from " + network));
        }
    }
}

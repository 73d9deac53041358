package ca.tandem.identity.refusal;

import ca.tandem.audit.AuditLog;
import ca.tandem.identity.throttle.RateLimiterFixture;
import java.time.Clock;

/** The log of refusals, wired without a container. */
public final class RefusalFixture {

    private RefusalFixture() {}

    /** Returns a log whose limits count by a clock. */
    public static RefusalLog refusalLog(AuditLog auditLog, Clock clock) {
        var refusalLog = new RefusalLog();
        refusalLog.auditLog = auditLog;
        refusalLog.limits = RateLimiterFixture.on(clock);
        return refusalLog;
    }
}

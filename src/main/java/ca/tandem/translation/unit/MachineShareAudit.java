package ca.tandem.translation.unit;

import ca.tandem.audit.AuditLog;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.PostingAuditEvents;
import ca.tandem.workflow.Action;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;

/** Adds to the audit log how much of a translation is a machine's, when it is delivered and when it is approved. */
@ApplicationScoped
public class MachineShareAudit {

    private static final Set<Action> TOLD_AT = Set.of(Action.DELIVER, Action.APPROVE, Action.EMERGENCY, Action.CONFIRM);

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    AuditLog auditLog;

    void onActionTaken(@Observes ActionTaken event) {
        if (!TOLD_AT.contains(event.action())) {
            return;
        }
        var share = MachineShare.of(unitTranslation.activeUnits(event.edition()));
        if (!share.isNone()) {
            auditLog.add(PostingAuditEvents.auditEvent("translation.machine", event.edition(), event.actor())
                    .with("units", share.units())
                    .with("unchanged", share.unchanged())
                    .with("changed", share.changed()));
        }
    }
}

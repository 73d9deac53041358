package ca.tandem.translation.law;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Switching sets of rules on and off, by administrators. */
@ApplicationScoped
@Transactional
public class RuleSetEditor {

    @Inject
    RuleSetSwitches switches;

    @Inject
    Event<RuleSetsChanged> ruleSetsChangedEvent;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /**
     * Switches a set on or off. Where it is so already, nothing changes.
     *
     * @throws RefusedException if there is no such set, or the actor is no administrator
     */
    public void turn(String ruleSet, boolean on, Actor actor) {
        if (!actor.holds(Role.ADMINISTRATOR)) {
            throw new RefusedException(List.of(Refusal.role("rule.set.administrator")));
        }
        if (RuleSets.find(ruleSet).isEmpty()) {
            throw new RefusedException(List.of(Refusal.workflow("rule.set.unknown")));
        }
        var present = switches.find(ruleSet);
        if (present.isPresent() == on) {
            return;
        }
        if (on) {
            switches.add(new RuleSetSwitch(ruleSet, actor.name(), clock.instant()));
        } else {
            present.ifPresent(switches::remove);
        }
        auditLog.add(AuditEvent.of(on ? "rule.set.on" : "rule.set.off")
                .by(actor.name())
                .with("ruleSet", ruleSet));
        ruleSetsChangedEvent.fire(new RuleSetsChanged());
    }
}

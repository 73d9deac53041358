package ca.tandem.translation.check;

import ca.tandem.audit.AuditLog;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingAuditEvents;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Acceptances of warnings. Users accept warnings one by one and with a reason; errors cannot be accepted. */
@ApplicationScoped
@Transactional
public class WarningAcceptance {

    private static final Set<Role> ACCEPTING = Set.of(Role.TRANSLATOR, Role.APPROVER);
    private static final Set<State> WHILE = Set.of(State.TRANSLATION, State.APPROVAL);

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    Checks checks;

    @Inject
    AuditLog auditLog;

    @Inject
    AcceptedWarnings acceptedWarnings;

    @Inject
    Clock clock;

    /** Returns the findings of an edition, errors first, with their acceptances. */
    public List<AssessedFinding> of(Edition edition) {
        var accepted = acceptedWarnings.of(edition).stream()
                .collect(Collectors.toMap(AcceptedWarning::getFingerprint, Function.identity(), (one, later) -> later));
        var editionUnits = unitTranslation.editionUnits(edition);
        Map<String, Unit> units = editionUnits.activeUnits().stream()
                .collect(Collectors.toMap(unit -> unit.getId().toString(), Function.identity()));
        return AssessedFinding.of(checks.findings(edition, editionUnits), edition, units, accepted);
    }

    /** Returns the reasons why the user may not accept warnings of the edition in its present state; empty if none. */
    public List<Refusal> refusals(Edition edition, Actor actor) {
        if (!actor.holdsAny(ACCEPTING)) {
            return List.of(Refusal.role("warning.role"));
        }
        return WHILE.contains(edition.getState())
                ? List.of()
                : List.of(Refusal.workflow("warning.state", edition.getState()));
    }

    /**
     * Accepts a warning with a reason.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param warning the id of the finding
     * @param reason the reason why the warning may stay; not blank
     * @return the edition with its new version
     * @throws RefusedException if the finding is not a warning of this edition, the reason is blank or too long, or the user may not accept it now
     * @throws StaleVersionException if the posting has changed since
     * @throws PostingNotFoundException if there is no such posting
     */
    public Edition accept(String key, long seen, String warning, String reason, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusals(edition, actor));
        var words = reason == null ? "" : reason.strip();
        if (words.isEmpty()) {
            throw new RefusedException(List.of(Refusal.workflow("warning.reason")));
        }
        if (words.length() > ActionRequest.LONGEST_REASON) {
            throw new RefusedException(
                    List.of(Refusal.workflow("reason.long", words.length(), ActionRequest.LONGEST_REASON)));
        }
        var assessedFinding = of(edition).stream()
                .filter(each -> each.id().equals(warning))
                .findFirst()
                .orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("warning.unknown"))));
        if (assessedFinding.finding().isError()) {
            throw new RefusedException(List.of(Refusal.workflow("warning.error")));
        }
        if (!assessedFinding.isAccepted()) {
            acceptedWarnings.add(new AcceptedWarning(
                    edition, warning, assessedFinding.finding().code(), words, actor.name(), clock.instant()));
            postingEditor.markChanged(edition);
            auditLog.add(PostingAuditEvents.auditEvent("warning.accepted", edition, actor)
                    .with("code", assessedFinding.finding().code()));
        }
        return edition;
    }

    /** Withdraws an acceptance; parameters, refusals and exceptions are as for {@link #accept}. */
    public Edition reopen(String key, long seen, String warning, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusals(edition, actor));
        var found = acceptedWarnings.of(edition).stream()
                .filter(each -> each.getFingerprint().equals(warning))
                .toList();
        if (!found.isEmpty()) {
            found.forEach(acceptedWarnings::remove);
            postingEditor.markChanged(edition);
            auditLog.add(PostingAuditEvents.auditEvent("warning.reopened", edition, actor)
                    .with("code", found.get(0).getCode()));
        }
        return edition;
    }

    private Edition edition(String key, long seen) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        edition.requireVersion(seen);
        return edition;
    }
}

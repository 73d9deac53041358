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
import ca.tandem.translation.unit.EditionUnits;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Acceptances of findings: of warnings, and of the errors that rest on judgement. Users accept them with a reason; errors of structure cannot
 * be accepted.
 */
@ApplicationScoped
@Transactional
public class FindingAcceptance {

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
    AcceptedFindings acceptedFindings;

    @Inject
    Clock clock;

    /** Returns the findings of an edition, errors first, with their acceptances. */
    public List<AssessedFinding> of(Edition edition) {
        var editionUnits = unitTranslation.editionUnits(edition);
        return assess(edition, editionUnits, checks.findings(edition, editionUnits));
    }

    /** Returns some of the findings of an edition with their acceptances. */
    public List<AssessedFinding> assess(Edition edition, List<Finding> findings) {
        return assess(edition, unitTranslation.editionUnits(edition), findings);
    }

    private List<AssessedFinding> assess(Edition edition, EditionUnits editionUnits, List<Finding> findings) {
        Map<String, Unit> units = editionUnits.activeUnits().stream()
                .collect(Collectors.toMap(unit -> unit.getId().toString(), Function.identity()));
        return AssessedFinding.of(findings, edition, units, acceptedFindings.of(edition));
    }

    /** Returns the reasons why the user may not accept findings of the edition in its present state; empty if none. */
    public List<Refusal> refusals(Edition edition, Actor actor) {
        if (!actor.holdsAny(ACCEPTING)) {
            return List.of(Refusal.role("acceptance.role"));
        }
        return WHILE.contains(edition.getState())
                ? List.of()
                : List.of(Refusal.workflow("acceptance.state", edition.getState()));
    }

    /**
     * Accepts findings with a reason. Accepting again what one has accepted changes nothing.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param ids the ids of findings, or of groups of them; not empty
     * @param reason the reason why the findings may stay; not blank
     * @return the edition with its new version
     * @throws RefusedException if an id is none of this edition's findings or that of an error of structure, the reason is blank or too long, or
     *     the user may not accept findings now
     * @throws StaleVersionException if the posting has changed since
     * @throws PostingNotFoundException if there is no such posting
     */
    public Edition accept(String key, long seen, Collection<String> ids, String reason, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusals(edition, actor));
        var words = reason == null ? "" : reason.strip();
        if (words.isEmpty()) {
            throw new RefusedException(List.of(Refusal.workflow("acceptance.reason")));
        }
        if (words.length() > ActionRequest.LONGEST_REASON) {
            throw new RefusedException(
                    List.of(Refusal.workflow("reason.long", words.length(), ActionRequest.LONGEST_REASON)));
        }
        var accepted = acceptedFindings.of(edition);
        var open = FindingGroup.select(of(edition), ids).stream()
                .filter(finding -> accepted.getOrDefault(finding.id(), List.of()).stream()
                        .noneMatch(one -> one.getAcceptedBy().equals(actor.name())))
                .toList();
        if (open.stream()
                .map(AssessedFinding::finding)
                .anyMatch(finding -> finding.isError() && !finding.isAcceptable())) {
            throw new RefusedException(List.of(Refusal.workflow("acceptance.error")));
        }
        open.stream()
                .map(finding -> new AcceptedFinding(edition, finding, words, actor, clock.instant()))
                .forEach(acceptedFindings::add);
        note("finding.accepted", edition, actor, open.stream().map(finding -> finding.finding()
                .code()));
        return edition;
    }

    /** Withdraws all acceptances of a finding or of a group; parameters, refusals and exceptions are as for {@link #accept}. */
    public Edition reopen(String key, long seen, String id, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusals(edition, actor));
        var accepted = acceptedFindings.of(edition);
        var withdrawn = FindingGroup.select(of(edition), List.of(id)).stream()
                .flatMap(finding -> accepted.getOrDefault(finding.id(), List.of()).stream())
                .toList();
        withdrawn.forEach(acceptedFindings::remove);
        note("finding.reopened", edition, actor, withdrawn.stream().map(AcceptedFinding::getCode));
        return edition;
    }

    /** Records what happened to findings, an entry for each kind of them; none if it happened to none. */
    private void note(String event, Edition edition, Actor actor, Stream<String> codes) {
        var counts = codes.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        if (!counts.isEmpty()) {
            postingEditor.markChanged(edition);
        }
        counts.forEach((code, count) -> auditLog.add(PostingAuditEvents.auditEvent(event, edition, actor)
                .with("code", code)
                .with("count", count)));
    }

    private Edition edition(String key, long seen) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        edition.requireVersion(seen);
        return edition;
    }
}

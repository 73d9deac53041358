package ca.tandem.translation.check;

import ca.tandem.posting.Edition;
import ca.tandem.posting.TransitionGuard;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Guard that applies the checks to transitions. Errors of structure let nothing pass; those that rest on judgement are delivered with a reason,
 * and published when an approver who wrote and translated none of the edition accepts them too.
 */
@ApplicationScoped
public class FindingGuard implements TransitionGuard {

    @Inject
    Checks checks;

    @Inject
    FindingAcceptance findingAcceptance;

    @Override
    public List<Refusal> refusals(Edition edition, State to) {
        return to == State.TRANSLATION ? source(edition) : refusals(edition, to, checks.findings(edition));
    }

    @Override
    public List<Refusal> refusalsAsRead(Edition edition, State to) {
        return to == State.TRANSLATION ? source(edition) : refusals(edition, to, checks.findingsAsRead(edition));
    }

    private static List<Refusal> source(Edition edition) {
        return edition.textIn(edition.getSourceLanguage()).isComplete()
                ? List.of()
                : List.of(Refusal.workflow("source.incomplete", edition.getSourceLanguage()));
    }

    private List<Refusal> refusals(Edition edition, State to, List<Finding> findings) {
        var errors = findings.stream().filter(Finding::isError).toList();
        var certain = errors.stream().filter(error -> !error.isAcceptable()).count();
        if (certain > 0) {
            return List.of(Refusal.workflow("findings.errors", certain));
        }
        if (errors.isEmpty()) {
            return List.of();
        }
        var isDelivery = to == State.APPROVAL;
        var open = findingAcceptance.assess(edition, errors).stream()
                .filter(error -> isDelivery ? !error.isDeliverable() : !error.isSettled())
                .count();
        return open == 0
                ? List.of()
                : List.of(Refusal.workflow(isDelivery ? "findings.reasons" : "findings.judged", open));
    }
}

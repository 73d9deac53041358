package ca.tandem.web.finding;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.check.AssessedFinding;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.FindingAcceptance;
import ca.tandem.translation.check.FindingGroup;
import ca.tandem.web.shell.CurrentPosting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;

/** The findings of an edition by kind: those that still stand, and those that were accepted. */
@Named
@RequestScoped
public class FindingPanel {

    @Inject
    CurrentPosting posting;

    @Inject
    FindingAcceptance findingAcceptance;

    @Inject
    CurrentAccount account;

    @Inject
    ProofreadingRequest proofreadingRequest;

    @Inject
    DictionaryForm dictionaryForm;

    private List<FindingGroup> groups;

    private List<FindingGroup> groups(Predicate<AssessedFinding> which) {
        if (groups == null) {
            posting.edition().ifPresent(proofreadingRequest::ask);
            groups = posting.edition()
                    .map(edition -> FindingGroup.of(findingAcceptance.of(edition)))
                    .orElse(List.of());
        }
        return groups.stream().filter(group -> which.test(group.first())).toList();
    }

    /** Returns the findings that still stand, errors first. */
    public List<FindingGroup> getOpen() {
        return groups(finding -> !finding.isSettled());
    }

    /** Returns a finding for each word that the user may add to the dictionary. */
    public Collection<Finding> getUnknownWords() {
        var words = new LinkedHashMap<List<Object>, Finding>();
        getOpen().stream()
                .flatMap(group -> group.places().stream())
                .map(AssessedFinding::finding)
                .filter(dictionaryForm::isAddable)
                .forEach(finding -> words.putIfAbsent(
                        List.of(finding.language(), finding.arguments().get(0)), finding));
        return words.values();
    }

    /** Returns the findings that were accepted by all who have to. */
    public List<FindingGroup> getSettled() {
        return groups(AssessedFinding::isSettled);
    }

    /** Returns the findings that can be accepted. */
    public List<FindingGroup> getAcceptable() {
        return groups(AssessedFinding::isAcceptable);
    }

    /** Checks whether the user may accept findings now. */
    public boolean isAccepting() {
        return posting.edition()
                .map(edition ->
                        findingAcceptance.refusals(edition, account.actor()).isEmpty())
                .orElse(false);
    }

    /** Returns findings that cannot be accepted where they are shown, by kind. */
    public List<FindingGroup> grouped(List<Finding> findings) {
        return FindingGroup.ofUnsaved(findings);
    }
}

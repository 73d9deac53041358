package ca.tandem.web.staff.editing;

import ca.tandem.posting.Edition;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.web.finding.ProofreadingRequest;
import ca.tandem.web.shell.CurrentPosting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The findings of a draft as saved, for its author: those of the facts and of the texts that are written. */
@Named
@RequestScoped
public class EditorFindings {

    @Inject
    CurrentPosting posting;

    @Inject
    Checks checks;

    @Inject
    ProofreadingRequest proofreadingRequest;

    private List<Finding> all;

    /** Returns the findings, errors first; a translation that nobody has begun is none of the author's business. */
    public List<Finding> getAll() {
        if (all == null) {
            all = posting.edition().map(this::of).orElse(List.of());
        }
        return all;
    }

    private List<Finding> of(Edition edition) {
        proofreadingRequest.ask(edition);
        var target = edition.getTargetLanguage();
        var isTranslated = !edition.textIn(target).isEmpty();
        return checks.findingsAsRead(edition).stream()
                .filter(finding -> !finding.isAboutProgress())
                .filter(finding -> isTranslated || finding.language() != target)
                .toList();
    }
}

package ca.tandem.translation;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Text;
import ca.tandem.posting.TransitionGuard;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** All checks together, and the guard that they are: no edition with an error is delivered, approved or published. */
@ApplicationScoped
public class Checks implements TransitionGuard {

    @Inject
    Instance<Check> checks;

    /** What the checks say of the pair, errors first. */
    public List<Finding> findings(Bilingual<Text> texts) {
        return checks.stream()
                .flatMap(check -> check.findings(texts))
                .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::code))
                .toList();
    }

    @Override
    public List<Refusal> refusals(Edition edition, State to) {
        if (to == State.TRANSLATION) {
            return edition.textIn(edition.getSourceLanguage()).isComplete()
                    ? List.of()
                    : List.of(Refusal.workflow("source.incomplete", edition.getSourceLanguage()));
        }
        var errors =
                findings(edition.getTexts()).stream().filter(Finding::isError).count();
        return errors == 0 ? List.of() : List.of(Refusal.workflow("findings.errors", errors));
    }
}

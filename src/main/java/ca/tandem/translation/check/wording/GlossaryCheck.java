package ca.tandem.translation.check.wording;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.Facts;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Check.CheckDependency;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.TermFinding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Check that the translation uses the terms of the glossary and none that it forbids. */
@ApplicationScoped
public class GlossaryCheck implements Check {

    private final Glossary glossary;

    /** Creates a check without glossary, which has no findings. */
    public GlossaryCheck() {
        this(null);
    }

    @Inject
    public GlossaryCheck(Glossary glossary) {
        this.glossary = glossary;
    }

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return glossary == null
                ? Stream.empty()
                : checkedEdition.pairs().flatMap(pair -> findings(pair, checkedEdition));
    }

    @Override
    public CheckDependency dependency(Facts facts) {
        return glossary == null
                ? CheckDependency.TEXTS
                : new CheckDependency("glossary", String.valueOf(glossary.changeNumber()));
    }

    private Stream<Finding> findings(Bilingual<UnitText> pair, CheckedEdition checkedEdition) {
        var to = pair.get(checkedEdition.target());
        return glossary.check(pair.get(checkedEdition.source()).text(), to.text(), checkedEdition.source()).stream()
                .map(term -> of(term, to));
    }

    private static Finding of(TermFinding term, UnitText to) {
        var preferred = String.join(" / ", term.preferred());
        if (term.kind() == TermFinding.TermFindingKind.FORBIDDEN) {
            return to.finding("glossary.forbidden", term.words(), preferred)
                    .at(to.spot(term.start(), term.end(), term.mend()));
        }
        var end = to.text().length();
        return to.finding("glossary.missing", term.words(), preferred).at(to.spot(end, end, null));
    }
}

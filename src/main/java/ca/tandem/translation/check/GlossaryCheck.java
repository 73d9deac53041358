package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.translation.glossary.Glossary;
import ca.tandem.translation.glossary.TermFinding;
import ca.tandem.translation.text.Block;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/** Check that a translation uses the terms of the glossary. Without a glossary, as outside a container, it has no findings. */
@ApplicationScoped
public class GlossaryCheck implements Check {

    @Inject
    Glossary glossary;

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return glossary == null
                ? Stream.empty()
                : checkedEdition.units().stream()
                        .filter(UnitPair::isWhole)
                        .flatMap(unit -> findings(unit, checkedEdition.source()));
    }

    @Override
    public CheckDependency dependency() {
        return glossary == null
                ? CheckDependency.TEXTS
                : new CheckDependency("glossary", String.valueOf(glossary.number()));
    }

    private Stream<Finding> findings(UnitPair unit, Language from) {
        var target = unit.blocks().get(from.other());
        return glossary.check(unit.blocks().get(from).text(), target.text(), from).stream()
                .map(finding -> finding(finding, unit.unit(), target, from.other()));
    }

    /**
     * Creates the finding of a term. A missing term is reported at the end of the translation, because only a person knows where it
     * belongs.
     */
    private static Finding finding(TermFinding term, String unit, Block target, Language language) {
        var preferred = String.join(", ", term.preferred());
        var end = target.text().length();
        return switch (term.kind()) {
            case MISSING ->
                Finding.warning("term.missing", language, place(target), term.words(), preferred)
                        .at(new Finding.FindingLocation(unit, end, end, "", null));
            case FORBIDDEN ->
                Finding.warning("term.forbidden", language, place(target), term.words(), preferred)
                        .at(new Finding.FindingLocation(unit, term.start(), term.end(), term.words(), term.mend()));
        };
    }

    private static String place(Block block) {
        return switch (block.kind()) {
            case TITLE -> "title";
            case DESCRIPTION -> "description";
            default -> "body";
        };
    }
}

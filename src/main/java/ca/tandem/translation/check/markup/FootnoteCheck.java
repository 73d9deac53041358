package ca.tandem.translation.check.markup;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check that every reference to a footnote leads to one, and that the text refers to every footnote. */
@ApplicationScoped
public class FootnoteCheck implements Check {

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return Arrays.stream(Language.values()).flatMap(language -> findings(checkedEdition, language));
    }

    private static Stream<Finding> findings(CheckedEdition checkedEdition, Language language) {
        var outline = checkedEdition.outlines().get(language);
        var defined = labels(outline.footnotes());
        var used = labels(outline.footnoteReferences());
        var undefined = checkedEdition.unitTexts(language).flatMap(unit -> references(unit)
                .filter(code -> !defined.contains(label(unit, code)))
                .map(code -> unit.finding("footnote.undefined", unit.inline().literal(code))
                        .at(unit.spot(code.start(), code.end(), null))));
        var unused = outline.footnotes().stream()
                .distinct()
                .filter(label -> !used.contains(label.toLowerCase(Locale.ROOT)))
                .map(label -> Finding.of("footnote.unused", language, "body", "[^" + label + "]"));
        return Stream.concat(undefined, unused);
    }

    private static Stream<InlineCode> references(UnitText unit) {
        return unit.inline().codes().stream().filter(code -> code.kind() == CodeKind.FOOTNOTE);
    }

    /** Returns the label in a reference, between its two first characters and its last. */
    private static String label(UnitText unit, InlineCode code) {
        return unit.text().substring(code.start() + 2, code.end() - 1).toLowerCase(Locale.ROOT);
    }

    private static Set<String> labels(Collection<String> labels) {
        return labels.stream().map(label -> label.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}

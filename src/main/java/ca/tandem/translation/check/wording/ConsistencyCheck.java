package ca.tandem.translation.check.wording;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.BlockKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** Check that equal texts of the source have equal translations. */
@ApplicationScoped
public class ConsistencyCheck implements Check {

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        var first = new LinkedHashMap<String, UnitText>();
        return checkedEdition
                .pairs()
                .filter(pair -> isOfBody(pair.get(checkedEdition.source())))
                .flatMap(pair -> compared(
                        first.putIfAbsent(said(pair.get(checkedEdition.source())), pair.get(checkedEdition.target())),
                        pair,
                        checkedEdition));
    }

    private static Stream<Finding> compared(UnitText before, Bilingual<UnitText> pair, CheckedEdition checkedEdition) {
        var to = pair.get(checkedEdition.target());
        return before == null || said(before).equals(said(to))
                ? Stream.empty()
                : Stream.of(to.finding("inconsistent.edition", before.inline().plainText()));
    }

    private static boolean isOfBody(UnitText unit) {
        return unit.block().kind() != BlockKind.TITLE && unit.block().kind() != BlockKind.DESCRIPTION;
    }

    private static String said(UnitText unit) {
        return IdenticalText.of(unit.inline().plainText());
    }
}

package ca.tandem.translation.check.wording;

import ca.tandem.common.Bilingual;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Subject;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.BlockKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/** Check that equal texts of the source have equal translations. */
@ApplicationScoped
public class ConsistencyCheck implements Check {

    @Override
    public Stream<Finding> findings(Subject subject) {
        var first = new LinkedHashMap<String, UnitText>();
        return subject.pairs()
                .filter(pair -> isOfBody(pair.get(subject.source())))
                .flatMap(pair -> compared(
                        first.putIfAbsent(said(pair.get(subject.source())), pair.get(subject.target())),
                        pair,
                        subject));
    }

    private static Stream<Finding> compared(UnitText before, Bilingual<UnitText> pair, Subject subject) {
        var to = pair.get(subject.target());
        return before == null || said(before).equals(said(to))
                ? Stream.empty()
                : Stream.of(to.warning("inconsistent.edition", before.inline().plain()));
    }

    private static boolean isOfBody(UnitText unit) {
        return unit.block().kind() != BlockKind.TITLE && unit.block().kind() != BlockKind.DESCRIPTION;
    }

    private static String said(UnitText unit) {
        return Sameness.of(unit.inline().plain());
    }
}

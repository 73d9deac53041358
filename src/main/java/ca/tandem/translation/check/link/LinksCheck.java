package ca.tandem.translation.check.link;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.check.ValueMismatch;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Check that a translation has as many links as its source and to the same places, each language to its own pages. A link that a unit lacks
 * but another unit has is not reported. E-mail addresses are compared as values.
 */
@ApplicationScoped
public class LinksCheck implements Check {

    private record UnitLink(UnitText unit, InlineCode code, LinkTarget target) {

        static List<UnitLink> in(UnitText unit) {
            return unit.inline().codes().stream()
                    .filter(code -> code.kind() == InlineCode.CodeKind.LINK && code.role() != CodeRole.CLOSE)
                    .filter(code -> !code.destination().toLowerCase(Locale.ROOT).matches("(?:mailto|tel):.*|.*@.*"))
                    .map(code -> new UnitLink(unit, code, LinkTarget.of(code.destination())))
                    .toList();
        }

        boolean isForeign() {
            return target.language() == unit.language().other();
        }

        /** Returns the finding with the location of the address in the unit's text. */
        Finding at(Finding finding, String mend) {
            var start = unit.text().indexOf(code.destination(), code.start());
            return start < 0
                    ? finding
                    : finding.at(unit.spot(start, start + code.destination().length(), mend));
        }
    }

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return Stream.concat(
                checkedEdition
                        .unitTexts(checkedEdition.target())
                        .flatMap(unit -> UnitLink.in(unit).stream())
                        .filter(UnitLink::isForeign)
                        .map(LinksCheck::foreign),
                ValueMismatch.findings(
                        checkedEdition,
                        UnitLink::in,
                        unitLink -> unitLink.target().site(),
                        LinksCheck::isTwin,
                        LinksCheck::compared));
    }

    private static boolean isTwin(UnitLink one, UnitLink other) {
        return one.target().equals(other.target()) || one.target().isTwin(other.target());
    }

    private static Finding foreign(UnitLink unitLink) {
        var address = unitLink.code().destination();
        var mend = LinkTarget.twin(address, unitLink.unit().language());
        return unitLink.at(
                unitLink.unit()
                        .warning("link.language", unitLink.unit().language().other(), address),
                mend);
    }

    private static Stream<Finding> compared(ValueMismatch<UnitLink> difference) {
        var to = difference.to();
        var lost = difference.lost();
        var added = difference.added();
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < Math.max(lost.size(), added.size()); i++) {
            if (i >= added.size()) {
                var end = to.text().length();
                findings.add(to.warning("link.missing", lost.get(i).code().destination())
                        .at(to.spot(end, end, null)));
            } else {
                var unitLink = added.get(i);
                var address = unitLink.code().destination();
                findings.add(unitLink.at(
                        i < lost.size()
                                ? to.warning("link.differs", lost.get(i).code().destination(), address)
                                : to.warning("link.added", address),
                        null));
            }
        }
        return findings.stream();
    }
}

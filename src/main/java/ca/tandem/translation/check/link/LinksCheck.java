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
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Check that a translation has as many links as its source and to the same places, each language to its own pages. A link that a unit lacks
 * but another unit has is not reported. E-mail addresses are compared as values.
 */
@ApplicationScoped
public class LinksCheck implements Check {

    /** Words that tell that a link leads to the other language. */
    private static final Pattern IN_THE_OTHER_LANGUAGE = Pattern.compile(
            "(?i)(?:\\ben (?:anglais|français) (?:seulement|uniquement)|\\b(?:english|french) only|\\b(?:anglais|français) seulement"
                    + "|\\((?:en |in )?(?:anglais|français|english|french)\\))");

    /** Number of characters after a link in which such words stand beside it. */
    private static final int BESIDE = 60;

    private record UnitLink(UnitText unit, InlineCode code, LinkTarget target) {

        static List<UnitLink> in(UnitText unit) {
            return unit.inline().codes().stream()
                    .filter(code -> code.kind() == InlineCode.CodeKind.LINK && code.role() != CodeRole.CLOSE)
                    .filter(code -> !code.destination().toLowerCase(Locale.ROOT).matches("(?:mailto|tel):.*|.*@.*"))
                    .map(code -> new UnitLink(unit, code, LinkTarget.of(code.destination())))
                    .toList();
        }

        /** Checks whether the link leads to the other language and the words beside it do not say so. */
        boolean isForeign() {
            return target.language() == unit.language().other() && !isAnnounced();
        }

        private boolean isAnnounced() {
            var end =
                    code.role() == CodeRole.ALONE ? code.end() : unit.text().indexOf(code.destination(), code.start());
            return end >= 0
                    && IN_THE_OTHER_LANGUAGE
                            .matcher(unit.text())
                            .region(
                                    code.start(),
                                    Math.min(
                                            unit.text().length(),
                                            end + code.destination().length() + BESIDE))
                            .find();
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
        return Stream.of(
                        checkedEdition
                                .unitTexts(checkedEdition.target())
                                .flatMap(unit -> UnitLink.in(unit).stream())
                                .filter(UnitLink::isForeign)
                                .map(LinksCheck::foreign),
                        checkedEdition
                                .allUnitTexts()
                                .flatMap(unit -> UnitLink.in(unit).stream())
                                .filter(unitLink ->
                                        LinkTarget.isNowhere(unitLink.code().destination()))
                                .map(LinksCheck::nowhere),
                        ValueMismatch.findings(
                                checkedEdition,
                                UnitLink::in,
                                unitLink -> unitLink.target().site(),
                                LinksCheck::isTwin,
                                LinksCheck::compared))
                .flatMap(findings -> findings);
    }

    private static Finding nowhere(UnitLink unitLink) {
        var address = unitLink.code().destination();
        return unitLink.at(unitLink.unit().finding("link.nowhere", address), null);
    }

    private static boolean isTwin(UnitLink one, UnitLink other) {
        return one.target().equals(other.target()) || one.target().isTwin(other.target());
    }

    private static Finding foreign(UnitLink unitLink) {
        var address = unitLink.code().destination();
        var mend = LinkTarget.twin(address, unitLink.unit().language());
        return unitLink.at(
                unitLink.unit()
                        .finding("link.language", unitLink.unit().language().other(), address),
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
                findings.add(to.finding("link.missing", lost.get(i).code().destination())
                        .at(to.spot(end, end, null)));
            } else {
                var unitLink = added.get(i);
                var address = unitLink.code().destination();
                findings.add(unitLink.at(
                        i < lost.size()
                                ? to.finding("link.differs", lost.get(i).code().destination(), address)
                                : to.finding("link.added", address),
                        null));
            }
        }
        return findings.stream();
    }
}

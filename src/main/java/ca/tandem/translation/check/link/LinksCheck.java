package ca.tandem.translation.check.link;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.ValueMismatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.stream.Stream;

/**
 * Check that a translation has as many links as its source and to the same places, and that each text links to pages in its language or says
 * that it does not. A link that a unit lacks but another unit has is not reported. E-mail addresses are compared as values.
 */
@ApplicationScoped
public class LinksCheck implements Check {

    private final LinkTwins linkTwins;

    /** Creates a check that knows of languages what addresses tell. */
    public LinksCheck() {
        this(new LinkTwins());
    }

    @Inject
    public LinksCheck(LinkTwins linkTwins) {
        this.linkTwins = linkTwins;
    }

    @Override
    public CheckDependency dependency() {
        return new CheckDependency("links", linkTwins.state());
    }

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return Stream.of(
                        checkedEdition
                                .allUnitTexts()
                                .flatMap(unit -> UnitLink.in(unit).stream())
                                .filter(unitLink -> unitLink.isForeign(linkTwins))
                                .map(this::foreign),
                        checkedEdition
                                .allUnitTexts()
                                .flatMap(unit -> UnitLink.in(unit).stream())
                                .filter(unitLink -> LinkTarget.isNowhere(unitLink.address()))
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
        return unitLink.at(unitLink.unit().finding("link.nowhere", unitLink.address()), null);
    }

    private static boolean isTwin(UnitLink one, UnitLink other) {
        return one.target().equals(other.target()) || one.target().isTwin(other.target());
    }

    private Finding foreign(UnitLink unitLink) {
        var language = unitLink.unit().language();
        var mend = linkTwins.twin(unitLink.address(), language).orElse(null);
        return unitLink.at(unitLink.unit().finding("link.language", language.other(), unitLink.address()), mend);
    }

    private static Stream<Finding> compared(ValueMismatch<UnitLink> difference) {
        var to = difference.to();
        var lost = difference.lost();
        var added = difference.added();
        var findings = new ArrayList<Finding>();
        for (var i = 0; i < Math.max(lost.size(), added.size()); i++) {
            if (i >= added.size()) {
                var end = to.text().length();
                findings.add(to.finding("link.missing", lost.get(i).address()).at(to.spot(end, end, null)));
            } else {
                var unitLink = added.get(i);
                var address = unitLink.address();
                findings.add(unitLink.at(
                        i < lost.size()
                                ? to.finding("link.differs", lost.get(i).address(), address)
                                : to.finding("link.added", address),
                        null));
            }
        }
        return findings.stream();
    }
}

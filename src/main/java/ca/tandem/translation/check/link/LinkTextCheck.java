package ca.tandem.translation.check.link;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.InlineCode;
import ca.tandem.translation.text.InlineCode.CodeRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Check that the words of a link say where it leads, also for users who hear the links of a page one after the other (WCAG 2.4.4 and
 * 2.4.9).
 */
@ApplicationScoped
public class LinkTextCheck implements Check {

    /** Maximum length, in characters, of words that are examined; longer ones always say something. */
    private static final int LONGEST = 200;

    private static final Set<String> EMPTY_WORDS = Set.of(
            "here",
            "click here",
            "click",
            "this",
            "this link",
            "link",
            "this page",
            "more",
            "read more",
            "learn more",
            "see more",
            "more information",
            "details",
            "website",
            "this website",
            "ici",
            "cliquez ici",
            "cliquer ici",
            "cliquez",
            "ce lien",
            "lien",
            "cette page",
            "plus",
            "en savoir plus",
            "lire la suite",
            "voir plus",
            "pour en savoir plus",
            "plus d’information",
            "plus d’informations",
            "plus de détails",
            "détails",
            "site web",
            "ce site",
            "ce site web");

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition.allUnitTexts().flatMap(LinkTextCheck::of);
    }

    private static Stream<Finding> of(UnitText unit) {
        var codes = unit.inline().codes();
        var ends = codes.stream()
                .filter(code -> code.role() == CodeRole.CLOSE)
                .collect(Collectors.toMap(InlineCode::number, InlineCode::start));
        return codes.stream()
                .filter(code -> code.kind() == InlineCode.CodeKind.LINK && !isBare(unit, code))
                .flatMap(code -> of(unit, code, ends));
    }

    private static boolean isBare(UnitText unit, InlineCode code) {
        return unit.text().charAt(code.start()) == '<';
    }

    private static Stream<Finding> of(UnitText unit, InlineCode code, Map<Integer, Integer> ends) {
        if (code.role() == CodeRole.ALONE) {
            return Stream.of(unit.finding("link.text.empty").at(unit.spot(code.start(), code.end(), null)));
        }
        if (code.role() == CodeRole.CLOSE) {
            return Stream.empty();
        }
        int end = ends.getOrDefault(code.number(), code.end());
        if (end - code.end() > LONGEST) {
            return Stream.empty();
        }
        var words = unit.text().substring(code.end(), end);
        var said = words.replaceAll("[*_.!>»\"“”]+|\\s+$|^\\s+", "")
                .replace('\'', '’')
                .toLowerCase(Locale.ROOT);
        return EMPTY_WORDS.contains(said)
                ? Stream.of(unit.finding("link.text.vague", words).at(unit.spot(code.end(), end, null)))
                : Stream.empty();
    }
}

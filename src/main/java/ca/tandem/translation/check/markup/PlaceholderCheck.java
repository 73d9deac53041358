package ca.tandem.translation.check.markup;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.check.ValueMismatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Check for placeholders that should have been replaced by words before readers see them, and for placeholders that a program replaces and
 * that both languages need.
 */
@ApplicationScoped
public class PlaceholderCheck implements Check {

    /** Placeholders for words that nobody wrote. */
    private static final Pattern LEFT =
            Pattern.compile("\\{\\{[<%][^{}]*+}}|\\{%[^%]*%}|\\bXXX+\\b|\\bTODO\\b|\\bTKTK\\b"
                    + "|\\[ ?(?i:TBD|TBC|TODO|XX++|à déterminer|à venir|(?:insert|insérer|à compléter|to be)\\b[^\\[\\]]*+) ?]"
                    + "|\\b[Ll]orem ipsum\\b|(?<!\\[)\\bTB[DC]\\b|\\bXX(?=[-/ ]XX\\b)");

    /** Placeholders that a program replaces; right where both texts have them. */
    private static final Pattern PROGRAM =
            Pattern.compile("\\{\\{(?![<%])[^{}]*+}}|\\$?\\{[\\w.-]+}(?!})|(?<![\\d%])%(?:\\d\\$)?[sd]\\b");

    /** Characters without one of which there is no placeholder; the test spares most units the pattern. */
    private static final Pattern HINT = Pattern.compile("[{\\[%]|XX|TODO|TB[DC]|TKTK|[Ll]orem");

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        var left = checkedEdition.allUnitTexts().flatMap(unit -> left(unit)
                .map(found -> unit.finding("placeholder.left", found.group())
                        .at(unit.spot(found.start(), found.end(), null))));
        return Stream.concat(
                left,
                ValueMismatch.findings(
                        checkedEdition,
                        PlaceholderCheck::ofProgram,
                        MatchResult::group,
                        PlaceholderCheck::isSame,
                        PlaceholderCheck::compared));
    }

    private static Stream<MatchResult> left(UnitText unit) {
        return HINT.matcher(unit.maskedText()).find()
                ? LEFT.matcher(unit.maskedText()).results()
                : Stream.empty();
    }

    private static List<MatchResult> ofProgram(UnitText unit) {
        var words = unit.maskedText();
        return words.indexOf('{') < 0 && words.indexOf('%') < 0
                ? List.of()
                : PROGRAM.matcher(words).results().toList();
    }

    private static boolean isSame(MatchResult one, MatchResult other) {
        return one.group().equals(other.group());
    }

    private static Stream<Finding> compared(ValueMismatch<MatchResult> difference) {
        var to = difference.to();
        var end = to.text().length();
        return Stream.concat(
                difference.lost().stream().map(found -> to.finding("placeholder.lost", found.group())
                        .at(to.spot(end, end, null))),
                difference.added().stream().map(found -> to.finding("placeholder.foreign", found.group())
                        .at(to.spot(found.start(), found.end(), null))));
    }
}

package ca.tandem.translation.check.wording;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.DelimitedRanges;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check that no unit was left in the other language. Names, quotations and words that both languages share are not reported. */
@ApplicationScoped
public class UnitLanguageCheck implements Check {

    private static final DelimitedRanges QUOTATION = DelimitedRanges.between("«", "»", "“", "”", "\"", "\"", "(", ")");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern COMMON_WORD = Pattern.compile("(?<![\\p{L}\\d·’'])\\p{Ll}\\p{L}{2,}");

    private static final int ENOUGH_SIGNS = 3;
    private static final int SOME_SIGNS = 2;

    /** Number of signs of the other language beside which those of the own language count as a name or a quotation. */
    private static final int MANY_SIGNS = 6;

    /** Minimum number of words in small letters that cannot be a name, whatever their language. */
    private static final int SENTENCE = 8;

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        // Of two equal sides only one is in the wrong language, and the finding that they are equal says more.
        var copied = checkedEdition
                .pairs()
                .filter(pair -> isSame(pair.en(), pair.fr()))
                .flatMap(pair -> Stream.of(pair.en(), pair.fr()))
                .collect(Collectors.toSet());
        return Stream.concat(
                checkedEdition
                        .pairs()
                        .flatMap(pair -> same(pair.get(checkedEdition.source()), pair.get(checkedEdition.target()))),
                checkedEdition
                        .allUnitTexts()
                        .filter(unit -> !copied.contains(unit))
                        .flatMap(UnitLanguageCheck::foreign));
    }

    private static Stream<Finding> same(UnitText from, UnitText to) {
        if (!isSame(from, to)) {
            return Stream.empty();
        }
        if (isIn(to)) {
            return Stream.of(from.error("unit.language", to.language()));
        }
        var common = COMMON_WORD.matcher(to.maskedText()).results().count();
        if (isIn(from) || common >= SENTENCE) {
            return Stream.of(to.error("unit.same"));
        }
        return common > 0 && WORD.matcher(to.maskedText()).results().count() > 1
                ? Stream.of(to.warning("unit.same"))
                : Stream.empty();
    }

    private static boolean isSame(UnitText from, UnitText to) {
        return from.text().replaceAll("\\s+", " ").equals(to.text().replaceAll("\\s+", " "));
    }

    private static boolean isIn(UnitText unit) {
        var own = LanguageScore.of(unit.maskedText(), unit.language());
        return own >= SOME_SIGNS
                && own > 2 * LanguageScore.of(unit.maskedText(), unit.language().other());
    }

    private static Stream<Finding> foreign(UnitText unit) {
        var words = QUOTATION.replaceAll(unit.maskedText(), " ");
        var own = LanguageScore.of(words, unit.language());
        var other = LanguageScore.of(words, unit.language().other());
        if ((own == 0 && other >= ENOUGH_SIGNS) || (other >= MANY_SIGNS && other > 3 * own)) {
            return Stream.of(unit.error("unit.language", unit.language().other()));
        }
        return own == 0 && other >= SOME_SIGNS
                ? Stream.of(unit.warning("unit.language", unit.language().other()))
                : Stream.empty();
    }
}

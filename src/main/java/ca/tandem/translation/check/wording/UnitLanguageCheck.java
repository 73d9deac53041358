package ca.tandem.translation.check.wording;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Check that no unit was left in the other language. Names, quotations and words that both languages share are not reported. */
@ApplicationScoped
public class UnitLanguageCheck implements Check {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final Pattern SPACES = Pattern.compile("\\s+");

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
                        .filter(pair -> copied.contains(pair.en()))
                        .flatMap(pair -> same(pair.get(checkedEdition.source()), pair.get(checkedEdition.target()))),
                checkedEdition
                        .allUnitTexts()
                        .filter(unit -> !copied.contains(unit))
                        .flatMap(UnitLanguageCheck::foreign));
    }

    private static Stream<Finding> same(UnitText from, UnitText to) {
        var words = RunningText.of(to.text());
        if (RunningText.isIn(to.language(), words)) {
            return Stream.of(from.finding("unit.language", to.language()));
        }
        if (RunningText.isList(words) || RunningText.isName(words)) {
            return Stream.empty();
        }
        var common = RunningText.commonWords(words);
        if (RunningText.isIn(from.language(), words) || common >= SENTENCE) {
            return Stream.of(to.finding("unit.same"));
        }
        return common > 0 && WORD.matcher(words).results().count() > 1
                ? Stream.of(to.finding("unit.same.short"))
                : Stream.empty();
    }

    private static boolean isSame(UnitText from, UnitText to) {
        return SPACES.matcher(from.text())
                .replaceAll(" ")
                .equals(SPACES.matcher(to.text()).replaceAll(" "));
    }

    private static Stream<Finding> foreign(UnitText unit) {
        if (LanguageScore.of(unit.maskedText(), unit.language().other()) < SOME_SIGNS) {
            return Stream.empty();
        }
        var words = RunningText.of(unit.text());
        var own = LanguageScore.of(words, unit.language());
        var other = LanguageScore.of(words, unit.language().other());
        if (other < SOME_SIGNS || (own > 0 && (other < MANY_SIGNS || other <= 3 * own))) {
            return Stream.empty();
        }
        var code = RunningText.isIn(unit.language().other(), words) ? "unit.language" : "unit.language.short";
        return Stream.of(unit.finding(code, unit.language().other()));
    }
}

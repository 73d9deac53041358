package ca.tandem.translation.check.typography;

import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A rule of typography: the places to examine, and their correct form.
 *
 * @param code the code of the finding
 * @param signs characters without any of which a text has no such place; the test spares most units the pattern
 * @param pattern the places, correct or not; it never spans Markdown
 * @param right returns the correct form of a place; a place that has this form is not reported
 */
record TypographyRule(String code, String signs, Pattern pattern, Function<MatchResult, String> right) {

    /** A run of no-break spaces. A narrow one is as good as a wide one, and so is an entity, which reads as several. */
    private static final Pattern NO_BREAK = Pattern.compile("[\\u00a0\\u202f]+");

    /** Signs of a place with a digit. */
    static final String DIGITS = "0123456789";

    static TypographyRule of(String code, String signs, String pattern, Function<MatchResult, String> right) {
        return new TypographyRule(code, signs, Pattern.compile(pattern), right);
    }

    Stream<Finding> findings(UnitText unit) {
        if (signs.chars().noneMatch(sign -> unit.maskedText().indexOf(sign) >= 0)) {
            return Stream.empty();
        }
        return pattern.matcher(unit.maskedText()).results().flatMap(match -> {
            var mend = right.apply(match);
            return mend == null || mend.equals(NO_BREAK.matcher(match.group()).replaceAll("\u00a0"))
                    ? Stream.empty()
                    : Stream.of(unit.finding(code).at(unit.spot(match.start(), match.end(), mend)));
        });
    }
}

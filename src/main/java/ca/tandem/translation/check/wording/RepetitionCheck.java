package ca.tandem.translation.check.wording;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check for a word or a space that was typed twice. */
@ApplicationScoped
public class RepetitionCheck implements Check {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d·’'-]+");
    private static final Pattern SPACES =
            Pattern.compile("(?<=\\S)(?: {2,}| [\\u00a0\\u202f]|[\\u00a0\\u202f] )(?=\\S)");

    /** Words that may be repeated on purpose: « ceux que nous nous proposons », "the work that that requires". */
    private static final Map<Language, Set<String>> MEANT = Map.of(
            Language.EN, Set.of("that", "had", "very", "is"), Language.FR, Set.of("nous", "vous", "faire", "en"));

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition.allUnitTexts().flatMap(unit -> Stream.concat(words(unit), spaces(unit)));
    }

    /**
     * Finds words repeated with only white space between them. One followed by a bracket is not reported, since the bracket completes the
     * word: "les candidat(e)s".
     */
    private static Stream<Finding> words(UnitText unit) {
        var words = unit.maskedText();
        var found = Stream.<Finding>builder();
        var word = WORD.matcher(words);
        var before = "";
        for (var end = 0; word.find(); end = word.end()) {
            var twice = word.group();
            if (twice.equalsIgnoreCase(before)
                    && Character.isLetter(twice.charAt(0))
                    && words.substring(end, word.start()).isBlank()
                    && !words.startsWith("(", word.end())
                    && !MEANT.get(unit.language())
                            .contains(twice.toLowerCase(unit.language().locale()))) {
                var start = end - before.length();
                found.add(unit.finding("word.double", twice)
                        .at(unit.spot(start, word.end(), words.substring(start, end))));
            }
            before = twice;
        }
        return found.build();
    }

    private static Stream<Finding> spaces(UnitText unit) {
        return SPACES.matcher(unit.maskedText()).results().map(twice -> unit.finding("space.double")
                .at(unit.spot(twice.start(), twice.end(), twice.group().contains("\u00a0") ? "\u00a0" : " ")));
    }
}

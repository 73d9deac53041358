package ca.tandem.translation.check.wording;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Subject;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word or a space that is there twice, as it happens while one writes. */
@ApplicationScoped
public class RepetitionCheck implements Check {

    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\p{L}\\d·’'-])(\\p{L}+)[ \\u00a0\\n]+\\1(?![\\p{L}\\d·’'(-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("(?<=\\S)[ \\u00a0\\u202f]{2,}(?=\\S)");

    /** What is said twice on purpose: « ceux que nous nous proposons », "the work that that requires". */
    private static final Map<Language, Set<String>> MEANT = Map.of(
            Language.EN, Set.of("that", "had", "very", "is"), Language.FR, Set.of("nous", "vous", "faire", "en"));

    @Override
    public Stream<Finding> findings(Subject subject) {
        return subject.sides().flatMap(unit -> Stream.concat(words(unit), spaces(unit)));
    }

    private static Stream<Finding> words(UnitText unit) {
        return WORDS.matcher(unit.words())
                .results()
                .filter(twice -> !MEANT.get(unit.language())
                        .contains(twice.group(1).toLowerCase(unit.language().locale())))
                .map(twice -> unit.warning("word.double", twice.group(1))
                        .at(unit.spot(twice.start(), twice.end(), twice.group(1))));
    }

    private static Stream<Finding> spaces(UnitText unit) {
        return SPACES.matcher(unit.words()).results().map(twice -> unit.warning("space.double")
                .at(unit.spot(twice.start(), twice.end(), twice.group().contains("\u00a0") ? "\u00a0" : " ")));
    }
}

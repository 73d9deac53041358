package ca.tandem.translation.check.typography;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check for characters that nobody sees: without width, soft hyphens, marks of direction and control characters. */
@ApplicationScoped
public class HiddenCharactersCheck implements Check {

    /** Runs of such characters, without the joiner of pictures (U+200D), which makes one picture of several. */
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\u00AD\\u200B\\u200C\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u2069\\uFEFF\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]++");

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition.allUnitTexts().flatMap(HiddenCharactersCheck::of);
    }

    private static Stream<Finding> of(UnitText unit) {
        if (unit.text().chars().noneMatch(HiddenCharactersCheck::mayBeHidden)) {
            return Stream.empty();
        }
        return HIDDEN.matcher(unit.text()).results().map(match -> unit.finding(
                        "character.hidden",
                        String.format(Locale.ROOT, "U+%04X", (int) unit.text().charAt(match.start())))
                .at(unit.spot(match.start(), match.end(), "")));
    }

    /** Checks whether a character may be hidden; the test spares most units the pattern. */
    private static boolean mayBeHidden(int character) {
        return (character < ' ' && character != '\n')
                || (character >= 0x7f && character <= 0xad)
                || (character >= 0x200b && character <= 0x2069)
                || character == 0xfeff;
    }
}

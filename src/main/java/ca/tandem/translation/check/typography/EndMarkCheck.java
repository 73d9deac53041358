package ca.tandem.translation.check.typography;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.BlockKind;
import ca.tandem.translation.text.InlineMarkdown;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Check that a unit ends with the mark with which its source ends. Items of a list end as their language ends them: with a semicolon in
 * French, with nothing or a full stop in English.
 */
@ApplicationScoped
public class EndMarkCheck implements Check {

    private static final String MARKS = ".?!:;,…";
    private static final String AFTER_MARKS = "»”\"’)]" + InlineMarkdown.PLACEHOLDER;
    private static final Pattern CONJUNCTION = Pattern.compile("[;,]\\s{1,2}(?:and|or|et|ou)\\s{0,2}$");

    /** The marks at the end of a unit, from {@code start} to before {@code end}. */
    private record EndMarks(int start, int end, String marks) {

        static EndMarks of(UnitText unit) {
            var words = unit.maskedText();
            var end = words.length();
            while (end > 0 && (isSpace(words.charAt(end - 1)) || AFTER_MARKS.indexOf(words.charAt(end - 1)) >= 0)) {
                end--;
            }
            var start = end;
            while (start > 0 && MARKS.indexOf(words.charAt(start - 1)) >= 0) {
                start--;
            }
            var marks = words.substring(start, end);
            while (!marks.isEmpty() && start > 0 && isSpace(words.charAt(start - 1))) {
                start--;
            }
            return marks.isEmpty() && CONJUNCTION.matcher(words).find()
                    ? new EndMarks(words.length(), words.length(), ";")
                    : new EndMarks(start, end, marks);
        }

        private static boolean isSpace(char character) {
            return Character.isWhitespace(character) || Character.isSpaceChar(character);
        }

        /** Returns the mark that is compared: "?!" is a question, and in a list the marks that languages set differently count as none. */
        String kind(boolean listed) {
            // Two full stops are the one of an abbreviation and the one of the sentence: "etc.."
            if (marks.startsWith("…") || marks.startsWith("...")) {
                return "…";
            }
            var last = marks.contains("?") ? "?" : marks.substring(0, Math.min(1, marks.length()));
            return listed && ".;,".contains(last) ? "" : last;
        }
    }

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition
                .pairs()
                .flatMap(pair -> compared(pair.get(checkedEdition.source()), pair.get(checkedEdition.target())));
    }

    private static Stream<Finding> compared(UnitText from, UnitText to) {
        var listed = isItem(from) || isItem(to);
        var endMarks = EndMarks.of(to);
        var wanted = EndMarks.of(from).kind(listed);
        var found = endMarks.kind(listed);
        if (wanted.equals(found)) {
            return Stream.empty();
        }
        var finding = wanted.isEmpty()
                ? to.finding("end.added", found)
                : found.isEmpty() ? to.finding("end.missing", wanted) : to.finding("end.differs", wanted, found);
        return Stream.of(finding.at(to.spot(endMarks.start(), endMarks.end(), written(wanted, to.language()))));
    }

    private static boolean isItem(UnitText unit) {
        return unit.block().kind() == BlockKind.ITEM;
    }

    private static String written(String mark, Language language) {
        return mark.equals(":") && language == Language.FR ? "\u00a0:" : mark;
    }
}

package ca.tandem.translation.check.typography;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Check that brackets and quotation marks that open also close, one inside the other. */
@ApplicationScoped
public class BracketsCheck implements Check {

    private static final Map<Character, Character> CLOSING = Map.of('(', ')', '[', ']', '{', '}', '«', '»', '“', '”');

    /** A list mark such as "a)" or "1)", or an emoticon. */
    private static final Pattern LONE =
            Pattern.compile("(?m)(?<![\\p{L}\\d(])(?:\\p{L}|\\d{1,2}|[ivx]{1,4})\\)|[:;]-?[()]");

    /** A straight quotation mark; one after a digit may stand for inches. */
    private static final Pattern STRAIGHT = Pattern.compile("(?<!\\d)\"|(?<=\\d)\"(?=\\p{L})");

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition.allUnitTexts().flatMap(unit -> Stream.concat(brackets(unit), straight(unit)));
    }

    private static Stream<Finding> brackets(UnitText unit) {
        if (unit.maskedText().chars().noneMatch(BracketsCheck::isBracket)) {
            return Stream.empty();
        }
        var bracketDepth = new BracketDepth(unit.maskedText());
        var words = LONE.matcher(unit.maskedText())
                .replaceAll(lone -> lone.group().contains("(") || bracketDepth.at(lone.start()) > 0
                        ? lone.group()
                        : " ".repeat(lone.group().length()));
        var open = new ArrayDeque<Integer>();
        var found = Stream.<Finding>builder();
        for (var i = 0; i < words.length(); i++) {
            var mark = words.charAt(i);
            if (CLOSING.containsKey(mark)) {
                open.push(i);
            } else if (CLOSING.containsValue(mark)) {
                if (!open.isEmpty() && CLOSING.get(words.charAt(open.peek())) == mark) {
                    open.pop();
                } else {
                    found.add(finding("bracket.closing", unit, i));
                }
            }
        }
        open.descendingIterator().forEachRemaining(at -> found.add(finding("bracket.opening", unit, at)));
        return found.build();
    }

    private static boolean isBracket(int mark) {
        return "()[]{}«»“”".indexOf(mark) >= 0;
    }

    /** Number of open brackets before a position, so that a lone letter before a closing one is not taken for a list mark: "(s)". */
    private static final class BracketDepth {

        private final String words;
        private int done;
        private int open;

        BracketDepth(String words) {
            this.words = words;
        }

        /** Returns the number of open brackets; positions must not decrease from call to call. */
        int at(int place) {
            for (; done < place; done++) {
                var mark = words.charAt(done);
                open += mark == '(' ? 1 : mark == ')' ? -1 : 0;
            }
            return open;
        }
    }

    private static Stream<Finding> straight(UnitText unit) {
        if (unit.maskedText().indexOf('"') < 0) {
            return Stream.empty();
        }
        var marks = STRAIGHT.matcher(unit.maskedText()).results().toList();
        return marks.size() % 2 == 0
                ? Stream.empty()
                : Stream.of(finding(
                        "bracket.quote", unit, marks.get(marks.size() - 1).start()));
    }

    private static Finding finding(String code, UnitText unit, int at) {
        return unit.finding(code, String.valueOf(unit.maskedText().charAt(at))).at(unit.spot(at, at + 1, null));
    }
}

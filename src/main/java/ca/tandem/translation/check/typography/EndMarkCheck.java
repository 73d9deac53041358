package ca.tandem.translation.check.typography;

import ca.tandem.common.Language;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Subject;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.text.BlockKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A unit ends with the mark with which its source ends. Items of a list end as their language lists: with a semicolon in French, with
 * nothing or a full stop in English.
 */
@ApplicationScoped
public class EndMarkCheck implements Check {

    private static final Pattern END = Pattern.compile(
            "[\\s\\u00a0\\u202f\\uFFFC»”\"’)\\]]*?[\\s\\u00a0\\u202f]*([.?!:;,…]*)[\\s\\u00a0\\u202f\\uFFFC»”\"’)\\]]*$");
    private static final Pattern CONJUNCTION = Pattern.compile("([;,])\\s*(?:and|or|et|ou)\\s*$");

    @Override
    public Stream<Finding> findings(Subject subject) {
        return subject.pairs().flatMap(pair -> compared(pair.get(subject.source()), pair.get(subject.target())));
    }

    private static Stream<Finding> compared(UnitText from, UnitText to) {
        var wanted = kind(from, to);
        var found = kind(to, from);
        if (wanted.equals(found)) {
            return Stream.empty();
        }
        var end = END.matcher(to.words());
        end.find();
        var mend = written(wanted, to.language());
        return Stream.of(to.warning(
                        wanted.isEmpty() ? "end.added" : found.isEmpty() ? "end.missing" : "end.differs",
                        wanted.isEmpty() ? found : wanted)
                .at(to.spot(end.start(1), end.end(1), mend)));
    }

    private static String written(String mark, Language language) {
        return mark.equals(":") && language == Language.FR ? "\u00a0:" : mark;
    }

    /** The mark at the end as far as it counts: "?!" asks, a list goes on as its language likes. */
    private static String kind(UnitText unit, UnitText other) {
        var words = CONJUNCTION.matcher(unit.words()).replaceFirst("$1");
        var end = END.matcher(words);
        var mark = end.find() ? end.group(1) : "";
        if (mark.startsWith("…") || mark.startsWith("..")) {
            return "…";
        }
        var last = mark.isEmpty() ? "" : mark.contains("?") ? "?" : mark.substring(0, 1);
        var listed = unit.block().kind() == BlockKind.ITEM || other.block().kind() == BlockKind.ITEM;
        return listed && ".;,".contains(last) ? "" : last;
    }
}

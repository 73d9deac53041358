package ca.tandem.translation.check.value;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Mismatch;
import ca.tandem.translation.check.Severity;
import ca.tandem.translation.check.Subject;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Check that numbers, dates, times, money, codes and e-mail addresses are equal in both languages. A contradiction that only a mistake
 * explains is an error. A value on one side only is a warning, since the other side may express it in words.
 */
@ApplicationScoped
public class ValuesCheck implements Check {

    @Override
    public Stream<Finding> findings(Subject subject) {
        return Mismatch.findings(subject, ValuesCheck::values, Value::shared, Value::says, ValuesCheck::findings);
    }

    private static Stream<Finding> findings(Mismatch<Value> difference) {
        var to = difference.to();
        var lost = unsaid(difference.lost(), to);
        var added = unsaid(difference.added(), difference.from());
        var certain = lost.size() == added.size();
        var findings = new ArrayList<Finding>();
        for (var value : lost) {
            var contrary = added.stream()
                    .filter(other -> value.kind().agrees(other.kind()))
                    .findFirst();
            contrary.ifPresent(added::remove);
            findings.add(
                    contrary.map(other -> differs(value, other, to, certain)).orElseGet(() -> missing(value, to)));
        }
        added.forEach(value -> findings.add(to.warning(value.kind().code() + ".added", value.text())
                .at(to.spot(value.start(), value.end(), null))));
        return findings.stream();
    }

    /** Returns the values that the other side does not express in words either. */
    private static List<Value> unsaid(List<Value> values, UnitText other) {
        var words = NumberWords.in(other.words(), other.language());
        return values.stream()
                .filter(value -> !words.say(value.key()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Finding differs(Value value, Value other, UnitText to, boolean certain) {
        var kind = other.kind() == Kind.NUMBER ? value.kind() : other.kind();
        return new Finding(
                kind.code() + ".differs",
                certain && Contradiction.isCertain(kind, value, other) ? Severity.ERROR : Severity.WARNING,
                to.language(),
                to.place(),
                to.spot(other.start(), other.end(), Contradiction.mend(value, other, to.language())),
                List.of(value.text(), other.text()));
    }

    private static Finding missing(Value value, UnitText to) {
        var end = to.text().length();
        return to.warning(value.kind().code() + ".missing", value.text()).at(to.spot(end, end, null));
    }

    /** Returns each value once: a unit often names an address twice, as its words and as its link. */
    private static List<Value> values(UnitText unit) {
        var distinct = new ArrayList<Value>();
        var seen = new HashMap<Object, List<Value>>();
        for (var value : Values.of(unit)) {
            // There are as many dates of one day and month as years; of anything else there is one value.
            var alike = seen.computeIfAbsent(List.of(value.kind(), value.shared()), any -> new ArrayList<>());
            if (alike.stream().noneMatch(one -> one.says(value))) {
                alike.add(value);
                distinct.add(value);
            }
        }
        return distinct;
    }
}

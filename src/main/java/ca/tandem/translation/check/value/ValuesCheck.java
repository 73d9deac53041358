package ca.tandem.translation.check.value;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Severity;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.check.ValueMismatch;
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
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return ValueMismatch.findings(
                checkedEdition,
                ValuesCheck::values,
                CheckedValue::groupingKey,
                CheckedValue::hasSameValue,
                ValuesCheck::findings);
    }

    private static Stream<Finding> findings(ValueMismatch<CheckedValue> difference) {
        var to = difference.to();
        var lost = unsaid(difference.lost(), to);
        var added = unsaid(difference.added(), difference.from());
        var certain = lost.size() == added.size();
        var findings = new ArrayList<Finding>();
        for (var checkedValue : lost) {
            var contrary = added.stream()
                    .filter(other -> checkedValue.kind().agrees(other.kind()))
                    .findFirst();
            contrary.ifPresent(added::remove);
            findings.add(contrary.map(other -> differs(checkedValue, other, to, certain))
                    .orElseGet(() -> missing(checkedValue, to)));
        }
        added.forEach(
                checkedValue -> findings.add(to.warning(checkedValue.kind().code() + ".added", checkedValue.text())
                        .at(to.spot(checkedValue.start(), checkedValue.end(), null))));
        return findings.stream();
    }

    /** Returns the values that the other side does not express in words either. */
    private static List<CheckedValue> unsaid(List<CheckedValue> values, UnitText other) {
        var words = NumberWords.in(other.maskedText(), other.language());
        return values.stream()
                .filter(checkedValue -> !words.say(checkedValue.key()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Finding differs(CheckedValue checkedValue, CheckedValue other, UnitText to, boolean certain) {
        var valueKind = other.kind() == ValueKind.NUMBER ? checkedValue.kind() : other.kind();
        return new Finding(
                valueKind.code() + ".differs",
                certain && Contradiction.isCertain(valueKind, checkedValue, other) ? Severity.ERROR : Severity.WARNING,
                to.language(),
                to.place(),
                to.spot(other.start(), other.end(), Contradiction.mend(checkedValue, other, to.language())),
                List.of(checkedValue.text(), other.text()));
    }

    private static Finding missing(CheckedValue checkedValue, UnitText to) {
        var end = to.text().length();
        return to.warning(checkedValue.kind().code() + ".missing", checkedValue.text())
                .at(to.spot(end, end, null));
    }

    /** Returns each value once: a unit often names an address twice, as its words and as its link. */
    private static List<CheckedValue> values(UnitText unit) {
        var distinct = new ArrayList<CheckedValue>();
        var seen = new HashMap<Object, List<CheckedValue>>();
        for (var checkedValue : UnitValues.of(unit)) {
            // There are as many dates of one day and month as years; of anything else there is one value.
            var alike = seen.computeIfAbsent(
                    List.of(checkedValue.kind(), checkedValue.groupingKey()), any -> new ArrayList<>());
            if (alike.stream().noneMatch(one -> one.hasSameValue(checkedValue))) {
                alike.add(checkedValue);
                distinct.add(checkedValue);
            }
        }
        return distinct;
    }
}

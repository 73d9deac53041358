package ca.tandem.translation.check.value;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.check.ValueMismatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Check that numbers, dates, times, money, codes and e-mail addresses are equal in both languages. A contradiction that only a mistake
 * explains is an error, and so are values that changed places between units. A value on one side only is a warning, since the other side may
 * express it in words.
 */
@ApplicationScoped
public class ValuesCheck implements Check {

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        var values = new HashMap<UnitText, List<CheckedValue>>();
        checkedEdition.allUnitTexts().forEach(unit -> values.put(unit, values(unit)));
        return Stream.concat(
                ValueMismatch.findings(
                        checkedEdition,
                        values::get,
                        CheckedValue::groupingKey,
                        CheckedValue::hasSameValue,
                        ValuesCheck::findings),
                checkedEdition.pairs().flatMap(pair -> {
                    var from = pair.get(checkedEdition.source());
                    var to = pair.get(checkedEdition.target());
                    return ValueOrder.findings(from, values.get(from), to, values.get(to));
                }));
    }

    private static Stream<Finding> findings(ValueMismatch<CheckedValue> difference) {
        var to = difference.to();
        var lost = unsaid(difference.lost(), difference.from(), to);
        var added = unsaid(difference.added(), to, difference.from());
        var certain = lost.size() == added.size();
        var findings = new ArrayList<Finding>();
        for (var checkedValue : lost) {
            var contrary = takeContrary(checkedValue, added);
            findings.add(contrary.map(other -> differs(checkedValue, other, to, certain))
                    .orElseGet(() -> missing(checkedValue, to)));
        }
        added.forEach(
                checkedValue -> findings.add(to.finding(checkedValue.kind().code() + ".added", checkedValue.text())
                        .at(to.spot(checkedValue.start(), checkedValue.end(), null))));
        return Stream.concat(findings.stream(), moved(difference));
    }

    /** Finds values that the unit has in place of others, although both texts as a whole have all of them. */
    private static Stream<Finding> moved(ValueMismatch<CheckedValue> difference) {
        var to = difference.to();
        var come = unsaid(difference.come(), to, difference.from());
        return unsaid(difference.gone(), difference.from(), to).stream()
                .flatMap(checkedValue -> takeContrary(checkedValue, come).stream()
                        .map(other -> to.finding("value.moved", checkedValue.text(), other.text())
                                .at(to.spot(
                                        other.start(),
                                        other.end(),
                                        Contradiction.mend(checkedValue, other, to.language())))));
    }

    private static Optional<CheckedValue> takeContrary(CheckedValue checkedValue, List<CheckedValue> others) {
        var contrary = others.stream()
                .filter(other -> checkedValue.kind().agrees(other.kind()))
                .findFirst();
        contrary.ifPresent(others::remove);
        return contrary;
    }

    /** Returns the values that the other side expresses neither in words nor as a converted measure. */
    private static List<CheckedValue> unsaid(List<CheckedValue> values, UnitText unit, UnitText other) {
        if (values.isEmpty()) {
            return new ArrayList<>();
        }
        var words = NumberWords.in(other.maskedText(), other.language());
        var measures = Measure.in(unit.maskedText());
        var others = Measure.in(other.maskedText());
        return values.stream()
                .filter(checkedValue -> !words.say(checkedValue.key()))
                .filter(checkedValue -> checkedValue.kind() != ValueKind.PROFILE
                        || !other.maskedText().contains(checkedValue.text()))
                .filter(checkedValue -> measures.stream()
                        .noneMatch(measure -> measure.start() == checkedValue.start()
                                && others.stream().anyMatch(measure::isSame)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static Finding differs(CheckedValue checkedValue, CheckedValue other, UnitText to, boolean certain) {
        var valueKind = other.kind() == ValueKind.NUMBER ? checkedValue.kind() : other.kind();
        var contradicts = certain && Contradiction.isCertain(valueKind, checkedValue, other);
        return to.finding(valueKind.code() + (contradicts ? ".differs" : ".unlike"), checkedValue.text(), other.text())
                .at(to.spot(other.start(), other.end(), Contradiction.mend(checkedValue, other, to.language())));
    }

    private static Finding missing(CheckedValue checkedValue, UnitText to) {
        var end = to.text().length();
        return to.finding(checkedValue.kind().code() + ".missing", checkedValue.text())
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

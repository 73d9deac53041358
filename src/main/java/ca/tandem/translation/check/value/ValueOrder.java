package ca.tandem.translation.check.value;

import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Order of the values of one kind in a unit. Values that stand in another order than in the source may have changed places, unless the names
 * beside them stand in another order too.
 */
final class ValueOrder {

    private static final List<ValueKind> KINDS =
            List.of(ValueKind.NUMBER, ValueKind.MONEY, ValueKind.PERCENT, ValueKind.DATE, ValueKind.TIME);

    /** Names that both languages write alike. */
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}-]{2,40}+");

    private static final int MOST_VALUES = 6;

    private ValueOrder() {}

    /** Returns the findings for a unit with the given values on its two sides. */
    static Stream<Finding> findings(UnitText from, List<CheckedValue> source, UnitText to, List<CheckedValue> target) {
        return KINDS.stream().flatMap(kind -> ofKind(from, of(kind, source), to, of(kind, target)));
    }

    private static List<CheckedValue> of(ValueKind kind, List<CheckedValue> values) {
        return values.stream().filter(value -> value.kind() == kind).toList();
    }

    private static Stream<Finding> ofKind(
            UnitText from, List<CheckedValue> source, UnitText to, List<CheckedValue> target) {
        if (source.size() < 2 || source.size() > MOST_VALUES || source.size() != target.size()) {
            return Stream.empty();
        }
        var order = source.stream().map(value -> place(value, target)).toList();
        var sameOrder = order.equals(order.stream().sorted().toList());
        if (order.contains(-1) || sameOrder == haveNamesSameOrder(from, source, to, target, sameOrder)) {
            return Stream.empty();
        }
        var last = target.get(target.size() - 1);
        return Stream.of(to.finding("value.order", texts(source), texts(target))
                .at(to.spot(target.get(0).start(), last.end(), null)));
    }

    private static int place(CheckedValue value, List<CheckedValue> others) {
        for (var i = 0; i < others.size(); i++) {
            if (value.hasSameValue(others.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Checks whether the names that both sides have stand in the same order. Where the values do, names tell something only if they and the
     * values take turns.
     */
    private static boolean haveNamesSameOrder(
            UnitText from, List<CheckedValue> source, UnitText to, List<CheckedValue> target, boolean sameOrder) {
        var names = names(from);
        var others = names(to);
        names.keySet().retainAll(others.keySet());
        others.keySet().retainAll(names.keySet());
        if (names.size() < 2 || (sameOrder && !(takeTurns(names, source) && takeTurns(others, target)))) {
            return true;
        }
        return inOrder(names).equals(inOrder(others));
    }

    private static Map<String, Integer> names(UnitText unit) {
        return NAME.matcher(unit.maskedText())
                .results()
                .collect(Collectors.toMap(
                        match -> match.group(), match -> match.start(), (one, other) -> one, TreeMap::new));
    }

    private static List<String> inOrder(Map<String, Integer> names) {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean takeTurns(Map<String, Integer> names, List<CheckedValue> values) {
        if (names.size() != values.size()) {
            return false;
        }
        var places = inOrder(names).stream().map(names::get).toList();
        var turns = new ArrayList<Integer>();
        for (var i = 0; i < places.size(); i++) {
            turns.add(Integer.signum(places.get(i) - values.get(i).start()));
            if (i > 0
                    && (places.get(i) < values.get(i - 1).start()
                            || values.get(i).start() < places.get(i - 1))) {
                return false;
            }
        }
        return turns.stream().distinct().count() == 1;
    }

    private static String texts(List<CheckedValue> values) {
        return values.stream().map(CheckedValue::text).collect(Collectors.joining(", "));
    }
}

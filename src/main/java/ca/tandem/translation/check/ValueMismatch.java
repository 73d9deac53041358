package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import ca.tandem.common.text.ComparisonBudget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Difference between the two sides of a unit. A part counts only if the whole text has it more often than the other text: units that were
 * split or merged differently are not at fault.
 *
 * @param from the source's side
 * @param to the translation's side
 * @param lost the parts that only the source has
 * @param added the parts that only the translation has
 * @param gone the parts that the translation has elsewhere but not in this unit
 * @param come the parts that the source has elsewhere but not in this unit
 */
public record ValueMismatch<T>(UnitText from, UnitText to, List<T> lost, List<T> added, List<T> gone, List<T> come) {

    /** Cost of one comparison of two parts, in steps of an {@link ComparisonBudget}. */
    private static final long STEPS = 20;

    /**
     * Compares all units that have text on both sides.
     *
     * @param parts returns the parts of a unit's side that are compared
     * @param key returns a key that is equal for any two parts that say the same
     * @param same tests if a part of one side says the same as a part of the other
     * @param say creates the findings for a unit whose sides differ
     * @return the findings for all units, and a warning if the effort did not suffice to compare them
     */
    public static <T> Stream<Finding> findings(
            CheckedEdition checkedEdition,
            Function<UnitText, List<T>> parts,
            Function<T, Object> key,
            BiPredicate<T, T> same,
            Function<ValueMismatch<T>, Stream<Finding>> say) {
        var comparisonBudget = new ComparisonBudget();
        var found = in(checkedEdition, parts, key, same, comparisonBudget)
                .flatMap(say)
                .toList();
        return comparisonBudget.isExhausted()
                ? Stream.concat(
                        found.stream(), Stream.of(Finding.of("comparison.unfinished", checkedEdition.target(), "body")))
                : found.stream();
    }

    private static <T> Stream<ValueMismatch<T>> in(
            CheckedEdition checkedEdition,
            Function<UnitText, List<T>> parts,
            Function<T, Object> key,
            BiPredicate<T, T> same,
            ComparisonBudget comparisonBudget) {
        var all = new HashMap<UnitText, List<T>>();
        checkedEdition.allUnitTexts().forEach(unit -> all.put(unit, parts.apply(unit)));
        var whole = Bilingual.of(language -> new PartIndex<>(
                checkedEdition.unitTexts(language).flatMap(unit -> all.get(unit).stream()),
                key,
                same,
                comparisonBudget));
        return checkedEdition
                .pairs()
                .map(pair -> of(checkedEdition, pair, all, whole))
                .filter(difference -> !difference.isEmpty());
    }

    private static <T> ValueMismatch<T> of(
            CheckedEdition checkedEdition,
            Bilingual<UnitText> pair,
            Map<UnitText, List<T>> all,
            Bilingual<PartIndex<T>> whole) {
        var from = pair.get(checkedEdition.source());
        var to = pair.get(checkedEdition.target());
        var source = whole.get(checkedEdition.source());
        var target = whole.get(checkedEdition.target());
        var gone = unmatched(all.get(from), all.get(to), source);
        var come = unmatched(all.get(to), all.get(from), target);
        return new ValueMismatch<>(
                from, to, takeMissing(gone, source, target), takeMissing(come, target, source), gone, come);
    }

    private boolean isEmpty() {
        return lost.isEmpty() && added.isEmpty() && gone.isEmpty() && come.isEmpty();
    }

    private static <T> List<T> unmatched(List<T> own, List<T> others, PartIndex<T> whole) {
        var unmatched = whole.byKey(others.stream());
        return own.stream()
                .filter(part -> !whole.takeTwin(part, unmatched))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Takes out the parts that the whole text has more often than the other text. */
    private static <T> List<T> takeMissing(List<T> parts, PartIndex<T> whole, PartIndex<T> otherWhole) {
        var missing = parts.stream()
                .filter(part -> whole.count(part) > otherWhole.count(part))
                .toList();
        parts.removeAll(missing);
        return missing;
    }

    /**
     * All parts of one text, grouped by key. A text made of very many parts that are hard to tell apart is compared as far as the effort
     * goes; the remaining parts then count as matched, and a finding reports it.
     */
    private static final class PartIndex<T> {

        private final Function<T, Object> key;
        private final BiPredicate<T, T> same;
        private final ComparisonBudget comparisonBudget;
        private final Map<Object, List<T>> parts;

        PartIndex(Stream<T> parts, Function<T, Object> key, BiPredicate<T, T> same, ComparisonBudget comparisonBudget) {
            this.key = key;
            this.same = same;
            this.comparisonBudget = comparisonBudget;
            this.parts = byKey(parts);
        }

        Map<Object, List<T>> byKey(Stream<T> some) {
            return some.collect(Collectors.groupingBy(key, Collectors.toCollection(ArrayList::new)));
        }

        boolean takeTwin(T part, Map<Object, List<T>> unmatched) {
            for (var twins = unmatched.getOrDefault(key.apply(part), List.of()).iterator(); twins.hasNext(); ) {
                if (!comparisonBudget.tryTake(STEPS)) {
                    return true;
                }
                if (same.test(part, twins.next())) {
                    twins.remove();
                    return true;
                }
            }
            return false;
        }

        long count(T part) {
            var alike = parts.getOrDefault(key.apply(part), List.of());
            return comparisonBudget.tryTake(STEPS * alike.size())
                    ? alike.stream().filter(other -> same.test(part, other)).count()
                    : 0;
        }
    }
}

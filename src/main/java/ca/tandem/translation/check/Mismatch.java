package ca.tandem.translation.check;

import ca.tandem.common.Bilingual;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the two sides of a unit do not share. A part counts only where the whole text has it more often than the other: units that
 * were split or merged differently are not at fault.
 *
 * @param from the source's side
 * @param to the translation's side
 * @param lost what only the source has
 * @param added what only the translation has
 */
public record Mismatch<T>(UnitText from, UnitText to, List<T> lost, List<T> added) {

    /**
     * Compares all units of which both sides say something.
     *
     * @param parts what a unit's side is made of, as far as it counts here
     * @param same whether a part of one side says what a part of the other does
     * @return the units whose sides differ
     */
    public static <T> Stream<Mismatch<T>> in(
            Subject subject, Function<UnitText, List<T>> parts, BiPredicate<T, T> same) {
        var all = new HashMap<UnitText, List<T>>();
        subject.sides().forEach(unit -> all.put(unit, parts.apply(unit)));
        var whole = Bilingual.of(language ->
                subject.in(language).flatMap(unit -> all.get(unit).stream()).toList());
        return subject.pairs()
                .map(pair -> of(subject, pair, all, whole, same))
                .filter(difference -> !difference.lost.isEmpty() || !difference.added.isEmpty());
    }

    private static <T> Mismatch<T> of(
            Subject subject,
            Bilingual<UnitText> pair,
            Map<UnitText, List<T>> all,
            Bilingual<List<T>> whole,
            BiPredicate<T, T> same) {
        var from = pair.get(subject.source());
        var to = pair.get(subject.target());
        var source = whole.get(subject.source());
        var target = whole.get(subject.target());
        return new Mismatch<>(
                from,
                to,
                left(all.get(from), all.get(to), source, target, same),
                left(all.get(to), all.get(from), target, source, same));
    }

    private static <T> List<T> left(
            List<T> own, List<T> others, List<T> whole, List<T> otherWhole, BiPredicate<T, T> same) {
        var unmatched = new ArrayList<>(others);
        var left = new ArrayList<T>();
        for (var part : own) {
            var twin =
                    unmatched.stream().filter(other -> same.test(part, other)).findFirst();
            if (twin.isPresent()) {
                unmatched.remove(twin.get());
            } else if (count(part, whole, same) > count(part, otherWhole, same)) {
                left.add(part);
            }
        }
        return left;
    }

    private static <T> long count(T part, List<T> parts, BiPredicate<T, T> same) {
        return parts.stream().filter(other -> same.test(part, other)).count();
    }
}

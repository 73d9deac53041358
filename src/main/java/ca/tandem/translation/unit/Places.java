package ca.tandem.translation.unit;

import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.CutText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Where the words of each unit stand in a target text of a structure of its own, found by the words themselves. */
final class Places {

    /** Blocks of the target, from the first to the last. */
    record Range(int from, int to) {}

    private final List<Unit> units;
    private final Map<Unit, Range> ranges = new HashMap<>();
    private final boolean[] taken;
    private final List<Block> blocks;

    /**
     * Looks for them.
     *
     * @param changed a unit whose words are about to change; null where none is
     * @param old what its words are in the text
     */
    Places(List<Unit> units, CutText target, Unit changed, String old) {
        this.units = units;
        this.blocks = target.blocks();
        this.taken = new boolean[blocks.size()];
        var from = 0;
        for (var unit : units) {
            var words = unit == changed ? old : unit.getWords();
            if (words != null) {
                var range = find(words, from);
                if (range != null) {
                    ranges.put(unit, range);
                    from = range.to() + 1;
                }
            }
        }
    }

    /** After the last place first, so that twice the same words find their own; a moved unit is found anywhere. */
    private Range find(String words, int from) {
        return IntStream.concat(IntStream.range(from, blocks.size()), IntStream.range(0, from))
                .mapToObj(start -> match(words, start))
                .filter(range -> range != null)
                .findFirst()
                .map(range -> {
                    IntStream.rangeClosed(range.from(), range.to()).forEach(i -> taken[i] = true);
                    return range;
                })
                .orElse(null);
    }

    private Range match(String words, int start) {
        var said = "";
        for (var end = start; end < blocks.size() && !taken[end]; end++) {
            said = end == start
                    ? blocks.get(end).text()
                    : said + "\n\n" + blocks.get(end).text();
            if (said.strip().equals(words)) {
                return new Range(start, end);
            }
            if (said.length() > words.length()) {
                return null;
            }
        }
        return null;
    }

    /** Where a unit's words stand; null where they do not. */
    Range of(Unit unit) {
        return ranges.get(unit);
    }

    /** The block after which a unit without words belongs: the last one of the nearest unit before it; -1 where there is none. */
    int before(Unit unit) {
        var last = -1;
        for (var each : units) {
            if (each == unit) {
                return last;
            }
            if (ranges.containsKey(each)) {
                last = ranges.get(each).to();
            }
        }
        return last;
    }

    /** The blocks that belong to no unit. */
    List<Integer> free() {
        return IntStream.range(0, taken.length)
                .filter(i -> !taken[i])
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}

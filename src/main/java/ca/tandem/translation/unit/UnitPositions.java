package ca.tandem.translation.unit;

import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.SegmentedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Positions of the units' translations in a target text with a structure of its own, found by the words themselves. */
final class UnitPositions {

    /** Blocks of the target from {@code from} to {@code to}, both included. */
    record BlockRange(int from, int to) {}

    private final List<Unit> units;
    private final Map<Unit, BlockRange> ranges = new HashMap<>();
    private final boolean[] taken;
    private final List<Block> blocks;

    /**
     * Finds the positions of all translations.
     *
     * @param changed a unit whose translation has changed but is not in the text yet; null if there is none
     * @param old the changed unit's translation as it stands in the text
     */
    UnitPositions(List<Unit> units, SegmentedText target, Unit changed, String old) {
        this.units = units;
        this.blocks = target.blocks();
        this.taken = new boolean[blocks.size()];
        var from = 0;
        for (var unit : units) {
            var words = unit == changed ? old : unit.getTextInEdition();
            if (words != null) {
                var blockRange = find(words, from);
                if (blockRange != null) {
                    ranges.put(unit, blockRange);
                    from = blockRange.to() + 1;
                }
            }
        }
    }

    /**
     * Returns the blocks with a translation, searching first after the previous match, so that repeated words match in order, then in the
     * whole text, so that moved units are found.
     */
    private BlockRange find(String words, int from) {
        return IntStream.concat(IntStream.range(from, blocks.size()), IntStream.range(0, from))
                .mapToObj(start -> match(words, start))
                .filter(blockRange -> blockRange != null)
                .findFirst()
                .map(blockRange -> {
                    IntStream.rangeClosed(blockRange.from(), blockRange.to()).forEach(i -> taken[i] = true);
                    return blockRange;
                })
                .orElse(null);
    }

    private BlockRange match(String words, int start) {
        var said = "";
        for (var end = start; end < blocks.size() && !taken[end]; end++) {
            said = end == start
                    ? blocks.get(end).text()
                    : said + "\n\n" + blocks.get(end).text();
            if (said.strip().equals(words)) {
                return new BlockRange(start, end);
            }
            if (said.length() > words.length()) {
                return null;
            }
        }
        return null;
    }

    /** Returns the blocks with a unit's translation; null if it is not in the text. */
    BlockRange of(Unit unit) {
        return ranges.get(unit);
    }

    /**
     * Returns the block after which a unit without translation belongs: the last one of the nearest unit before it; -1 if there is none.
     */
    int insertionPoint(Unit unit) {
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

    /** Returns the positions of the blocks that belong to no unit. */
    List<Integer> free() {
        return IntStream.range(0, taken.length)
                .filter(i -> !taken[i])
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}

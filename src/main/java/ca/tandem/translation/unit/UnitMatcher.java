package ca.tandem.translation.unit;

import ca.tandem.common.text.SequenceDifference;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Assignment of an edition's units to the blocks of its changed source. Units with the same words in the same order come first (Myers'
 * difference algorithm), then those that moved or came back, then those that are still much alike.
 */
final class UnitMatcher {

    /** Minimum word overlap for one text to be a later version of another. */
    private static final double ALIKE = 0.5;

    /** Minimum word overlap if the block took the place of the other one. */
    private static final double ALIKE_IN_PLACE = 0.3;

    /** Maximum number of comparisons. A source that needs more was replaced by another text, and no user should wait for them. */
    private static final long MOST_COMPARED = 250_000;

    private final List<Unit> units;
    private final List<Block> blocks;
    private final Unit[] unitAt;
    private final boolean[] same;
    private final Set<Unit> free;

    private UnitMatcher(List<Unit> units, List<Block> blocks) {
        this.units = units;
        this.blocks = blocks;
        this.unitAt = new Unit[blocks.size()];
        this.same = new boolean[blocks.size()];
        this.free = new HashSet<>(units);
    }

    /**
     * Compares the units with a changed source.
     *
     * @param units the existing units in their order
     * @param blocks the blocks of the source as it is now
     */
    static UnitMatcher of(List<Unit> units, List<Block> blocks) {
        var change = new UnitMatcher(units, blocks);
        change.keepInOrder();
        change.keepMoved();
        change.keepReturned();
        change.keepSingle(BlockKind.TITLE);
        change.keepSingle(BlockKind.DESCRIPTION);
        change.findAlike();
        return change;
    }

    /** Returns the unit of a block; null if the block is new. */
    Unit unitAt(int block) {
        return unitAt[block];
    }

    /** Checks whether the unit's source equals the block's text. */
    boolean isSame(int block) {
        return same[block];
    }

    /** Returns the units whose source is gone. */
    List<Unit> unmatchedUnits() {
        return units.stream().filter(free::contains).toList();
    }

    private void keepInOrder() {
        var standing = units.stream().filter(unit -> !unit.isInactive()).toList();
        var stretches = SequenceDifference.of(
                standing.stream().map(Unit::getSource).toList(),
                blocks.stream().map(Block::text).toList());
        for (var diffRange : stretches) {
            for (var i = 0; diffRange.same() && i < diffRange.oldTo() - diffRange.oldFrom(); i++) {
                pair(standing.get(diffRange.oldFrom() + i), diffRange.newFrom() + i, true);
            }
        }
        var free = this.free.stream().map(Unit::getSource).collect(Collectors.toSet());
        var now = blocks.stream().map(Block::text).collect(Collectors.toSet());
        for (var diffRange : stretches) {
            if (!diffRange.same()
                    && diffRange.oldTo() - diffRange.oldFrom() == diffRange.newTo() - diffRange.newFrom()) {
                replaced(standing, diffRange, free, now);
            }
        }
    }

    /** Assigns blocks that took the place of as many blocks, if each is still somewhat like its predecessor. */
    private void replaced(
            List<Unit> standing, SequenceDifference.DiffRange diffRange, Set<String> sources, Set<String> now) {
        for (var i = 0; i < diffRange.oldTo() - diffRange.oldFrom(); i++) {
            var unit = standing.get(diffRange.oldFrom() + i);
            var at = diffRange.newFrom() + i;
            var words = blocks.get(at).text();
            var elsewhere = sources.contains(words) || now.contains(unit.getSource());
            if (!elsewhere
                    && unit.getKind() == blocks.get(at).kind()
                    && WordOverlap.of(unit.getSource(), words) >= ALIKE_IN_PLACE) {
                pair(unit, at, false);
            }
        }
    }

    private void keepMoved() {
        var waiting = new HashMap<String, Deque<Unit>>();
        units.stream().filter(free::contains).forEach(unit -> waiting.computeIfAbsent(
                        unit.getSource(), source -> new ArrayDeque<>())
                .add(unit));
        for (var i = 0; i < blocks.size(); i++) {
            var same = waiting.get(blocks.get(i).text());
            if (unitAt[i] == null && same != null && !same.isEmpty()) {
                pair(same.remove(), i, true);
            }
        }
    }

    private void keepReturned() {
        var waiting = units.stream()
                .filter(unit -> free.contains(unit) && unit.hasHistory())
                .toList();
        if ((long) waiting.size() * blocks.size() > MOST_COMPARED) {
            return;
        }
        for (var i = 0; i < blocks.size(); i++) {
            var words = blocks.get(i).text();
            for (var unit : unitAt[i] == null ? waiting : List.<Unit>of()) {
                if (free.contains(unit) && unit.hadSource(words)) {
                    pair(unit, i, unit.getSource().equals(words));
                    break;
                }
            }
        }
    }

    /** Assigns the title or the description, of which there is only one, whatever its words. */
    private void keepSingle(BlockKind kind) {
        for (var i = 0; i < blocks.size(); i++) {
            if (unitAt[i] == null && blocks.get(i).kind() == kind) {
                var block = i;
                units.stream()
                        .filter(unit -> free.contains(unit) && unit.getKind() == kind && !unit.isInactive())
                        .findFirst()
                        .ifPresent(unit -> pair(unit, block, false));
            }
        }
    }

    private record UnitCandidate(Unit unit, int block, double likeness) {}

    private void findAlike() {
        var open =
                IntStream.range(0, blocks.size()).filter(i -> unitAt[i] == null).count();
        if (open * free.size() > MOST_COMPARED) {
            return;
        }
        var candidates = new ArrayList<UnitCandidate>();
        for (var i = 0; i < blocks.size(); i++) {
            for (var unit : unitAt[i] == null ? units : List.<Unit>of()) {
                if (free.contains(unit) && !unit.isInactive()) {
                    var likeness =
                            WordOverlap.of(unit.getSource(), blocks.get(i).text());
                    if (likeness >= ALIKE) {
                        candidates.add(new UnitCandidate(unit, i, likeness));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(UnitCandidate::likeness).reversed());
        for (var unitCandidate : candidates) {
            if (unitAt[unitCandidate.block()] == null && free.contains(unitCandidate.unit())) {
                pair(unitCandidate.unit(), unitCandidate.block(), false);
            }
        }
    }

    private void pair(Unit unit, int block, boolean unchanged) {
        unitAt[block] = unit;
        same[block] = unchanged;
        free.remove(unit);
    }
}

package ca.tandem.translation.unit;

import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.BlockKind;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Which unit stands for which block of a source that has changed. First those whose words are the same in the same order (Myers'
 * difference algorithm), then those that moved or came back, then those that are still much alike.
 */
final class SourceChange {

    /** Of two texts that share fewer of their words than this, neither is a version of the other. */
    private static final double ALIKE = 0.5;

    /** The same where one block took the place of one. */
    private static final double ALIKE_IN_PLACE = 0.3;

    /** Beyond so many comparisons another text was put in the place of the old one, and nobody waits for them. */
    private static final long MOST_COMPARED = 250_000;

    private final List<Unit> units;
    private final List<Block> blocks;
    private final Unit[] unitAt;
    private final boolean[] same;
    private final Set<Unit> free;

    private SourceChange(List<Unit> units, List<Block> blocks) {
        this.units = units;
        this.blocks = blocks;
        this.unitAt = new Unit[blocks.size()];
        this.same = new boolean[blocks.size()];
        this.free = new HashSet<>(units);
    }

    /**
     * Compares.
     *
     * @param units what there is, in its order
     * @param blocks what the source says now
     */
    static SourceChange of(List<Unit> units, List<Block> blocks) {
        var change = new SourceChange(units, blocks);
        change.keepInOrder();
        change.keepMoved((unit, block) -> unit.getSource().equals(block.text()));
        change.keepMoved((unit, block) -> unit.wasFrom(block.text()));
        change.keepSingle(BlockKind.TITLE);
        change.keepSingle(BlockKind.DESCRIPTION);
        change.findAlike();
        return change;
    }

    /** The unit of that block; null where it is new. */
    Unit unitAt(int block) {
        return unitAt[block];
    }

    /** Whether the unit's source says the same as the block. */
    boolean isSame(int block) {
        return same[block];
    }

    /** The units whose source is gone. */
    List<Unit> gone() {
        return units.stream().filter(free::contains).toList();
    }

    private void keepInOrder() {
        var standing = units.stream().filter(unit -> !unit.isResting()).toList();
        var patch = DiffUtils.diff(
                standing.stream().map(Unit::getSource).toList(),
                blocks.stream().map(Block::text).toList(),
                true);
        for (var delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                for (var i = 0; i < delta.getSource().size(); i++) {
                    pair(
                            standing.get(delta.getSource().getPosition() + i),
                            delta.getTarget().getPosition() + i,
                            true);
                }
            }
        }
        for (var delta : patch.getDeltas()) {
            if (delta.getType() == DeltaType.CHANGE
                    && delta.getSource().size() == delta.getTarget().size()) {
                replaced(standing, delta.getSource(), delta.getTarget());
            }
        }
    }

    /** Blocks that took the place of as many blocks, each still somewhat like the one before. */
    private void replaced(List<Unit> standing, Chunk<String> before, Chunk<String> after) {
        for (var i = 0; i < before.size(); i++) {
            var unit = standing.get(before.getPosition() + i);
            var at = after.getPosition() + i;
            var words = blocks.get(at).text();
            var elsewhere = units.stream()
                            .anyMatch(other ->
                                    free.contains(other) && other.getSource().equals(words))
                    || blocks.stream().anyMatch(block -> block.text().equals(unit.getSource()));
            if (!elsewhere
                    && unit.getKind() == blocks.get(at).kind()
                    && SharedWords.of(unit.getSource(), words) >= ALIKE_IN_PLACE) {
                pair(unit, at, false);
            }
        }
    }

    private void keepMoved(BiPredicate<Unit, Block> isSame) {
        for (var i = 0; i < blocks.size(); i++) {
            if (unitAt[i] == null) {
                for (var unit : units) {
                    if (free.contains(unit) && isSame.test(unit, blocks.get(i))) {
                        pair(unit, i, unit.getSource().equals(blocks.get(i).text()));
                        break;
                    }
                }
            }
        }
    }

    /** There is one title and one description, whatever they say. */
    private void keepSingle(BlockKind kind) {
        for (var i = 0; i < blocks.size(); i++) {
            if (unitAt[i] == null && blocks.get(i).kind() == kind) {
                var block = i;
                units.stream()
                        .filter(unit -> free.contains(unit) && unit.getKind() == kind && !unit.isResting())
                        .findFirst()
                        .ifPresent(unit -> pair(unit, block, false));
            }
        }
    }

    private record Candidate(Unit unit, int block, double likeness) {}

    private void findAlike() {
        var open =
                IntStream.range(0, blocks.size()).filter(i -> unitAt[i] == null).count();
        if (open * free.size() > MOST_COMPARED) {
            return;
        }
        var candidates = new ArrayList<Candidate>();
        for (var i = 0; i < blocks.size(); i++) {
            for (var unit : unitAt[i] == null ? units : List.<Unit>of()) {
                if (free.contains(unit) && !unit.isResting()) {
                    var likeness =
                            SharedWords.of(unit.getSource(), blocks.get(i).text());
                    if (likeness >= ALIKE) {
                        candidates.add(new Candidate(unit, i, likeness));
                    }
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        for (var candidate : candidates) {
            if (unitAt[candidate.block()] == null && free.contains(candidate.unit())) {
                pair(candidate.unit(), candidate.block(), false);
            }
        }
    }

    private void pair(Unit unit, int block, boolean unchanged) {
        unitAt[block] = unit;
        same[block] = unchanged;
        free.remove(unit);
    }
}

package ca.tandem.translation.unit;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.text.SequenceDifference;
import ca.tandem.translation.alignment.Aligner;
import ca.tandem.translation.text.Block;
import ca.tandem.translation.text.SegmentedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Translations of the units in a target text that was written as a whole. A block that is still there word for word belongs to the same
 * unit as before; the blocks between are aligned.
 */
final class AlignedUnits {

    private final Language source;
    private final List<Block> sources;
    private final List<Block> targets;
    private final String[] translation;
    private final boolean[] joined;

    private AlignedUnits(Language source, List<Block> sources, List<Block> targets) {
        this.source = source;
        this.sources = sources;
        this.targets = targets;
        this.translation = new String[sources.size()];
        this.joined = new boolean[sources.size()];
    }

    static AlignedUnits of(Language source, SegmentedText sourceText, SegmentedText targetText, List<Unit> units) {
        var found = new AlignedUnits(source, sourceText.blocks(), targetText.blocks());
        found.find(units);
        return found;
    }

    /** Returns the unit's translation; null if it has none or shares that of an earlier unit. */
    String translation(int unit) {
        return translation[unit];
    }

    /** Checks whether the unit shares the translation of the unit before it. */
    boolean isJoined(int unit) {
        return joined[unit];
    }

    private void find(List<Unit> units) {
        var written = IntStream.range(0, units.size())
                .filter(i -> units.get(i).getTextInEdition() != null)
                .boxed()
                .toList();
        var stretches = SequenceDifference.of(
                written.stream().map(i -> units.get(i).getTextInEdition()).toList(),
                targets.stream().map(Block::text).toList());
        var fromSource = 0;
        var fromTarget = 0;
        var pinned = false;
        for (var diffRange : stretches) {
            for (var i = diffRange.oldFrom(); diffRange.same() && i < diffRange.oldTo(); i++) {
                var unit = written.get(i);
                var block = diffRange.newFrom() + i - diffRange.oldFrom();
                pinned = true;
                between(fromSource, unit, fromTarget, block, true);
                translation[unit] = targets.get(block).text();
                fromSource = unit + 1;
                fromTarget = block + 1;
            }
        }
        between(fromSource, sources.size(), fromTarget, targets.size(), pinned);
    }

    private void between(int fromSource, int toSource, int fromTarget, int toTarget, boolean beside) {
        var left = sources.subList(fromSource, toSource);
        var right = targets.subList(fromTarget, toTarget);
        if (left.isEmpty() || right.isEmpty()) {
            return;
        }
        if (beside && isParallel(left, right)) {
            IntStream.range(0, left.size())
                    .forEach(i -> translation[fromSource + i] = right.get(i).text());
            return;
        }
        var texts = new Bilingual<List<Block>>(left, left).with(source.other(), right);
        for (var bead : Aligner.align(texts)) {
            if (bead.isPair()) {
                var ours = new ArrayList<>(bead.pieces().get(source));
                var first = fromSource + ours.remove(0);
                translation[first] = bead.pieces().get(source.other()).stream()
                        .map(piece -> right.get(piece).text())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n\n"));
                ours.forEach(piece -> joined[fromSource + piece] = true);
            }
        }
    }

    private static boolean isParallel(List<Block> left, List<Block> right) {
        return left.size() == right.size()
                && IntStream.range(0, left.size()).allMatch(i -> left.get(i).hasSameStructure(right.get(i)));
    }
}

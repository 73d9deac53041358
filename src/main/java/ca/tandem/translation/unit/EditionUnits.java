package ca.tandem.translation.unit;

import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingText;
import ca.tandem.translation.text.SegmentedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All units of an edition, and the two texts that they connect. The target text is in sync if it is the source's structure with the units'
 * translations; then it is composed from them anew. If it was written with a structure of its own, a unit's translation is replaced in
 * place and everything else stays as it is.
 */
public final class EditionUnits {

    private final Edition edition;
    private final List<Unit> units;

    EditionUnits(Edition edition, List<Unit> units) {
        this.edition = edition;
        this.units = new ArrayList<>(units);
    }

    /** Returns the active units, which are those of the present source, in its order. */
    public List<Unit> activeUnits() {
        return units.stream()
                .filter(this::isStanding)
                .sorted(Comparator.comparingInt(Unit::getPosition))
                .toList();
    }

    private boolean isStanding(Unit unit) {
        return !unit.isInactive() && unit.isFrom(edition.getSourceLanguage());
    }

    List<Unit> allUnits() {
        return List.copyOf(units);
    }

    /** Checks whether any unit has changed since it was stamped. */
    boolean hasUnstampedChanges() {
        return units.stream().anyMatch(Unit::isUnstamped);
    }

    /** Stamps changed units with the version of the posting in which they changed. */
    void stamp(long postingVersion) {
        units.stream().filter(Unit::isUnstamped).forEach(unit -> unit.stamp(postingVersion));
    }

    /** Returns the target text as the source's structure with the units' translations. */
    PostingText composed(SegmentedText source) {
        return source.fill(activeUnits().stream().map(Unit::getTextInEdition).toList());
    }

    /** Checks whether the target text equals the composed one. */
    boolean isInSync(SegmentedText source, PostingText target) {
        return source.blocks().size() == activeUnits().size()
                && composed(source).equals(target);
    }

    /** Updates the units after a change of the source. Units of the other direction are inactive until the author switches back to it. */
    void updateFromSource(SegmentedText source) {
        units.stream().filter(unit -> !isStanding(unit) && !unit.isInactive()).forEach(Unit::deactivate);
        var ours = units.stream()
                .filter(unit -> unit.isFrom(edition.getSourceLanguage()))
                .sorted(Comparator.comparingInt(Unit::getPosition))
                .toList();
        var change = UnitMatcher.of(ours, source.blocks());
        for (var i = 0; i < source.blocks().size(); i++) {
            var block = source.blocks().get(i);
            var unit = change.unitAt(i);
            if (unit == null) {
                units.add(new Unit(edition, i, block));
            } else if (change.isSame(i)) {
                unit.moveTo(i, block);
            } else {
                unit.changeSource(i, block);
            }
        }
        change.unmatchedUnits().forEach(Unit::deactivate);
    }

    /**
     * Updates the units' translations from a target text that was written as a whole.
     *
     * @param whole true if an open unit without counterpart in the text was left out on purpose; false if it stays open
     */
    void updateFromTarget(SegmentedText source, SegmentedText target, boolean whole, Actor actor, Instant now) {
        var standing = activeUnits();
        var alignedUnits = AlignedUnits.of(edition.getSourceLanguage(), source, target, standing);
        for (var i = 0; i < standing.size(); i++) {
            var unit = standing.get(i);
            var words = alignedUnits.translation(i);
            var joined = alignedUnits.isJoined(i);
            if (whole || words != null || joined || !unit.isOpen()) {
                unit.takeFromText(words, joined, actor, now);
            }
        }
    }

    /**
     * Returns the target text after a unit's translation has changed.
     *
     * @param before the target text with the old translation
     * @param wasInStep true if that text was in sync
     * @param old the unit's old translation; null if it had none in the text
     */
    PostingText updatedTarget(SegmentedText source, PostingText before, boolean wasInStep, Unit unit, String old) {
        if (wasInStep) {
            return composed(source);
        }
        var target = SegmentedText.of(before);
        var unitPositions = new UnitPositions(activeUnits(), target, unit, old);
        var words = unit.getTextInEdition();
        var blockRange = unitPositions.of(unit);
        if (blockRange == null) {
            return words == null
                    ? before
                    : target.insert(unitPositions.insertionPoint(unit), source, unit.getPosition(), words);
        }
        var all = new ArrayList<String>(
                target.blocks().stream().map(block -> block.text()).toList());
        all.set(blockRange.from(), words);
        for (var i = blockRange.from() + 1; i <= blockRange.to(); i++) {
            all.set(i, null);
        }
        return target.fill(all);
    }

    /** Returns the positions of the blocks of the target text that belong to no unit. */
    public List<Integer> unassignedBlocks(SegmentedText target) {
        var unitPositions = new UnitPositions(activeUnits(), target, null, null);
        return unitPositions.free();
    }
}

package ca.tandem.translation.unit;

import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Text;
import ca.tandem.translation.text.CutText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All units of an edition, and the two texts that they join. The target text is in step where it is the source's structure with
 * the units' words; then it is written anew from them. Where somebody wrote it in a structure of its own, a unit's words are
 * exchanged in place and everything else stays as it is.
 */
public final class Sheet {

    private final Edition edition;
    private final List<Unit> units;

    Sheet(Edition edition, List<Unit> units) {
        this.edition = edition;
        this.units = new ArrayList<>(units);
    }

    /** The units of the source, in its order. */
    public List<Unit> standing() {
        return units.stream()
                .filter(this::isStanding)
                .sorted(Comparator.comparingInt(Unit::getPosition))
                .toList();
    }

    private boolean isStanding(Unit unit) {
        return !unit.isResting() && unit.isFrom(edition.getSourceLanguage());
    }

    List<Unit> all() {
        return List.copyOf(units);
    }

    /** Whether a unit has changed that is not stamped yet. */
    boolean isFresh() {
        return units.stream().anyMatch(Unit::isFresh);
    }

    /** Notes with which version of the posting they changed. */
    void stamp(long postingVersion) {
        units.stream().filter(Unit::isFresh).forEach(unit -> unit.stamp(postingVersion));
    }

    /** The target text as the source's structure with the units' words. */
    Text composed(CutText source) {
        return source.fill(standing().stream().map(Unit::getWords).toList());
    }

    /** Whether the target text is exactly that. */
    boolean isInStep(CutText source, Text target) {
        return source.blocks().size() == standing().size() && composed(source).equals(target);
    }

    /** Lets the units follow a new source. Those of the other direction rest until the author turns back to it. */
    void follow(CutText source) {
        units.stream().filter(unit -> !isStanding(unit) && !unit.isResting()).forEach(Unit::rest);
        var ours = units.stream()
                .filter(unit -> unit.isFrom(edition.getSourceLanguage()))
                .sorted(Comparator.comparingInt(Unit::getPosition))
                .toList();
        var change = SourceChange.of(ours, source.blocks());
        for (var i = 0; i < source.blocks().size(); i++) {
            var block = source.blocks().get(i);
            var unit = change.unitAt(i);
            if (unit == null) {
                units.add(new Unit(edition, i, block));
            } else if (change.isSame(i)) {
                unit.stand(i, block);
            } else {
                unit.change(i, block);
            }
        }
        change.gone().forEach(Unit::rest);
    }

    /**
     * Lets the units take their words from a target text that was written as a whole.
     *
     * @param whole whether a unit that is still open and has no counterpart in it was left out; otherwise it stays open
     */
    void take(CutText source, CutText target, boolean whole, Actor actor, Instant now) {
        var standing = standing();
        var counterparts = Counterparts.of(edition.getSourceLanguage(), source, target, standing);
        for (var i = 0; i < standing.size(); i++) {
            var unit = standing.get(i);
            var words = counterparts.words(i);
            var joined = counterparts.isJoined(i);
            if (whole || words != null || joined || !unit.isOpen()) {
                unit.take(words, joined, actor, now);
            }
        }
    }

    /**
     * The target text after a unit's words have changed.
     *
     * @param before the target text with the old words
     * @param wasInStep whether that was in step
     * @param old the unit's old words; null where it had none in the text
     */
    Text written(CutText source, Text before, boolean wasInStep, Unit unit, String old) {
        if (wasInStep) {
            return composed(source);
        }
        var target = CutText.of(before);
        var places = new Places(standing(), target, unit, old);
        var words = unit.getWords();
        var range = places.of(unit);
        if (range == null) {
            return words == null ? before : target.insert(places.before(unit), source, unit.getPosition(), words);
        }
        var all = new ArrayList<String>(
                target.blocks().stream().map(block -> block.text()).toList());
        all.set(range.from(), words);
        for (var i = range.from() + 1; i <= range.to(); i++) {
            all.set(i, null);
        }
        return target.fill(all);
    }

    /** The positions of the blocks of the target text that belong to no unit. */
    public List<Integer> strangers(CutText target) {
        var places = new Places(standing(), target, null, null);
        return places.free();
    }
}

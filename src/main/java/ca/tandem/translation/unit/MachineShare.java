package ca.tandem.translation.unit;

import java.util.List;

/**
 * The share of machine translation in an edition.
 *
 * @param units the number of its units
 * @param unchanged the number of those whose translation is a machine's without a change
 * @param changed the number of those that began with a machine's translation, which a user changed
 */
public record MachineShare(long units, long unchanged, long changed) {

    /** Counts the active units of an edition. */
    public static MachineShare of(List<Unit> units) {
        var begun = units.stream()
                .filter(unit -> unit.getStatus().isFinished())
                .filter(unit -> unit.getOrigin() != null && unit.getOrigin().isMachine())
                .toList();
        var unchanged = begun.stream().filter(Unit::isUnchangedFromMachine).count();
        return new MachineShare(units.size(), unchanged, begun.size() - unchanged);
    }

    /** Checks whether a machine had no part in the translation. */
    public boolean isNone() {
        return unchanged == 0 && changed == 0;
    }
}

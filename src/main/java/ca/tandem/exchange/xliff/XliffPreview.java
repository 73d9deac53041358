package ca.tandem.exchange.xliff;

import ca.tandem.exchange.xliff.UnitComparison.UnitOutcome;
import java.util.List;
import java.util.Set;

/**
 * The changes of an import, before or after it is done.
 *
 * @param version the version of the posting; after an import, the new one
 * @param units every unit of the file
 * @param chosen the names of the units with a conflict that are imported all the same
 */
public record XliffPreview(long version, List<UnitComparison> units, Set<String> chosen) {

    /** Returns the number of units that are imported. */
    public long taken() {
        return units.stream().filter(this::isTaken).count();
    }

    /** Returns the number of units with changes that are not imported. */
    public long refused() {
        return units.stream()
                .filter(unit -> unit.outcome() != UnitOutcome.UNCHANGED && !isTaken(unit))
                .count();
    }

    /** Returns the number of units with the given outcome. */
    public long count(UnitOutcome unitOutcome) {
        return units.stream().filter(unit -> unit.outcome() == unitOutcome).count();
    }

    private boolean isTaken(UnitComparison unit) {
        return unit.isImportable() && (unit.outcome() != UnitOutcome.CONFLICT || chosen.contains(unit.name()));
    }
}

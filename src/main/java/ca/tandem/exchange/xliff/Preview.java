package ca.tandem.exchange.xliff;

import java.util.List;
import java.util.Set;

/**
 * What a file changes, or has changed.
 *
 * @param version the posting's version, after what was taken
 * @param units every unit of the file
 * @param chosen the conflicts that are taken all the same, by the names of their units
 */
public record Preview(long version, List<Review> units, Set<String> chosen) {

    /** How many units are taken. */
    public long taken() {
        return units.stream().filter(this::isTaken).count();
    }

    /** How many bring something that is not taken. */
    public long refused() {
        return units.stream()
                .filter(unit -> unit.outcome() != Outcome.UNCHANGED && !isTaken(unit))
                .count();
    }

    /** How many have that outcome. */
    public long count(Outcome outcome) {
        return units.stream().filter(unit -> unit.outcome() == outcome).count();
    }

    private boolean isTaken(Review unit) {
        return unit.isTakeable() && (unit.outcome() != Outcome.CONFLICT || chosen.contains(unit.name()));
    }
}

package ca.tandem.translation.unit;

import ca.tandem.posting.Edition;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The units that were read in the current transaction: checks, translation and memory look at the same ones, read once. */
@TransactionScoped
class LoadedUnits implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient Map<Long, List<Unit>> byEdition = new HashMap<>();

    /** Returns the units of an edition in the order of their positions, and reads them if no one did since they changed. */
    List<Unit> of(Edition edition, Supplier<List<Unit>> read) {
        return byEdition.computeIfAbsent(edition.getId(), id -> List.copyOf(read.get()));
    }

    /** Keeps the units of an edition, some of which were added, moved or removed. */
    void keep(Edition edition, Stream<Unit> units) {
        byEdition.put(
                edition.getId(),
                units.sorted(Comparator.comparingInt(Unit::getPosition).thenComparing(Unit::getId))
                        .toList());
    }

    /** Forgets the units of an edition, because some are added. */
    void forget(Edition edition) {
        byEdition.remove(edition.getId());
    }
}

package ca.tandem.translation.check.wording;

import ca.tandem.posting.PostingText;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import ca.tandem.translation.unit.UnitStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;

/** Check that every unit is finished: translated by a person from the present source. */
@ApplicationScoped
public class UnfinishedCheck implements Check {

    private static final Map<UnitStatus, String> CODES = Map.of(
            UnitStatus.EMPTY, "unit.empty", UnitStatus.SUGGESTED, "unit.suggested", UnitStatus.STALE, "unit.stale");

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        var target = checkedEdition.source().other();
        // If nothing is written at all, the completeness check reports it once.
        if (checkedEdition.texts().get(target).equals(PostingText.EMPTY)) {
            return Stream.of();
        }
        return checkedEdition.units().stream()
                .filter(pair -> pair.status() != null && CODES.containsKey(pair.status()))
                .map(pair -> {
                    var source = pair.blocks().get(checkedEdition.source());
                    return Finding.of(CODES.get(pair.status()), target, UnitText.place(source.kind()))
                            .at(new Finding.FindingLocation(pair.unit(), 0, 0, "", null));
                });
    }
}

package ca.tandem.translation.check;

import ca.tandem.posting.Text;
import ca.tandem.translation.unit.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Stream;

/** Check that every unit is finished: translated by a person from the present source. */
@ApplicationScoped
public class UnfinishedCheck implements Check {

    private static final Map<Status, String> CODES =
            Map.of(Status.EMPTY, "unit.empty", Status.SUGGESTED, "unit.suggested", Status.STALE, "unit.stale");

    @Override
    public Stream<Finding> findings(Subject subject) {
        var target = subject.source().other();
        // If nothing is written at all, the completeness check reports it once.
        if (subject.texts().get(target).equals(Text.EMPTY)) {
            return Stream.of();
        }
        return subject.units().stream()
                .filter(pair -> pair.status() != null && CODES.containsKey(pair.status()))
                .map(pair -> {
                    var source = pair.blocks().get(subject.source());
                    return Finding.error(CODES.get(pair.status()), target, UnitText.place(source.kind()))
                            .at(new Finding.Spot(pair.unit(), 0, 0, "", null));
                });
    }
}

package ca.tandem.translation.check.wording;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/**
 * Check for units without counterpart in the other text, as found by alignment. They are warnings, since the other text may say the same
 * elsewhere.
 */
@ApplicationScoped
public class CounterpartCheck implements Check {

    @Override
    public Stream<Finding> findings(CheckedEdition checkedEdition) {
        return checkedEdition
                .allUnitTexts()
                .filter(UnitText::hasNoCounterpart)
                .map(unit -> unit.finding("unit.alone", unit.language().other()));
    }
}

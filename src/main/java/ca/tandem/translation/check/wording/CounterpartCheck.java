package ca.tandem.translation.check.wording;

import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Subject;
import ca.tandem.translation.check.UnitText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** What only one of the two texts says, as far as alignment found. It is shown and does not block: the other may say it elsewhere. */
@ApplicationScoped
public class CounterpartCheck implements Check {

    @Override
    public Stream<Finding> findings(Subject subject) {
        return subject.sides()
                .filter(UnitText::isAlone)
                .map(unit -> unit.warning("unit.alone", unit.language().other()));
    }
}

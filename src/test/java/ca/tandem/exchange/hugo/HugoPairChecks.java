package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.translation.check.AllChecks;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.CheckedEdition;
import ca.tandem.translation.check.Finding;
import java.util.stream.Stream;

/** The checks of the portal, and their findings in an imported pair. */
final class HugoPairChecks {

    private HugoPairChecks() {}

    static Stream<Finding> findings(HugoPair pair) {
        return AllChecks.findings(CheckedEdition.of(pair.texts(), Language.EN));
    }

    static Stream<Check> all() {
        return AllChecks.stream();
    }
}

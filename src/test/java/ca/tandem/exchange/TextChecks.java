package ca.tandem.exchange;

import ca.tandem.common.Language;
import ca.tandem.translation.check.AllChecks;
import ca.tandem.translation.check.Check;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.Subject;
import java.util.stream.Stream;

/** What the checks say of an imported pair. */
final class TextChecks {

    private TextChecks() {}

    static Stream<Finding> findings(HugoPair pair) {
        return AllChecks.findings(Subject.of(pair.texts(), Language.EN));
    }

    static Stream<Check> all() {
        return AllChecks.stream();
    }
}

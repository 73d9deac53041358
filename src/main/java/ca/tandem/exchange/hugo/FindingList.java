package ca.tandem.exchange.hugo;

import ca.tandem.translation.check.Finding;
import java.util.List;

/**
 * A list of findings that is stored in one column.
 *
 * @param all the findings in their order
 */
record FindingList(List<Finding> all) {

    FindingList {
        all = List.copyOf(all);
    }

    /** Returns the number of findings that block. */
    int errors() {
        return (int) all.stream().filter(Finding::isError).count();
    }

    /** Returns the number of findings that do not block. */
    int warnings() {
        return all.size() - errors();
    }
}

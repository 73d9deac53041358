package ca.tandem.exchange;

import ca.tandem.translation.check.Finding;
import java.util.List;

/**
 * Findings as they are kept in one column.
 *
 * @param all the findings in their order
 */
record Findings(List<Finding> all) {

    Findings {
        all = List.copyOf(all);
    }
}

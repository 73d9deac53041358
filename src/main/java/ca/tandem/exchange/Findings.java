package ca.tandem.exchange;

import ca.tandem.translation.check.Finding;
import java.util.List;

/**
 * A list of findings that is stored in one column.
 *
 * @param all the findings in their order
 */
record Findings(List<Finding> all) {

    Findings {
        all = List.copyOf(all);
    }
}

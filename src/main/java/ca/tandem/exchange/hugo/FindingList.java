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
}

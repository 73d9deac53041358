package ca.tandem.work.batch;

import ca.tandem.workflow.Refusal;
import java.util.List;

/**
 * A list of refusals, stored in one column.
 *
 * @param all the refusals, in order
 */
record StoredRefusals(List<Refusal> all) {

    static final StoredRefusals NONE = new StoredRefusals(List.of());

    StoredRefusals {
        all = List.copyOf(all);
    }
}

package ca.tandem.batch;

import ca.tandem.workflow.Refusal;
import java.util.List;

/**
 * A list of refusals, stored in one column.
 *
 * @param all the refusals, in order
 */
record Refusals(List<Refusal> all) {

    static final Refusals NONE = new Refusals(List.of());

    Refusals {
        all = List.copyOf(all);
    }
}

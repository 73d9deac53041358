package ca.tandem.batch;

import ca.tandem.workflow.Refusal;
import java.util.List;

/**
 * Refusals as they are kept in one column.
 *
 * @param all the refusals in their order
 */
record Refusals(List<Refusal> all) {

    static final Refusals NONE = new Refusals(List.of());

    Refusals {
        all = List.copyOf(all);
    }
}

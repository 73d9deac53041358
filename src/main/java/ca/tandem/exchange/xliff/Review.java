package ca.tandem.exchange.xliff;

import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Unit;
import ca.tandem.workflow.Refusal;
import java.util.List;

/**
 * A unit of a file compared with the present unit.
 *
 * @param name the id in the file
 * @param unit the present unit; null if there is none
 * @param outcome the outcome of the comparison
 * @param target the target that the unit would have, in Markdown; null if the target of the file cannot be written as Markdown
 * @param status the status that the unit would have; null if nothing would be imported
 * @param reasons the reasons for which the unit is not imported; empty if it is, or if nothing changes
 */
public record Review(String name, Unit unit, Outcome outcome, String target, Status status, List<Refusal> reasons) {

    public Review {
        reasons = List.copyOf(reasons);
    }

    static Review refused(String name, Unit unit, String target, List<Refusal> reasons) {
        return new Review(name, unit, Outcome.REFUSED, target, null, reasons);
    }

    /** Checks whether there is a change to import. */
    public boolean isTakeable() {
        return outcome == Outcome.WORDS || outcome == Outcome.CONFIRMED || outcome == Outcome.CONFLICT;
    }
}

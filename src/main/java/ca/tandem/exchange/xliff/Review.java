package ca.tandem.exchange.xliff;

import ca.tandem.translation.unit.Status;
import ca.tandem.translation.unit.Unit;
import ca.tandem.workflow.Refusal;
import java.util.List;

/**
 * One unit of a file beside the unit that stands here.
 *
 * @param name what it is called in the file
 * @param unit the unit here; null where there is none
 * @param outcome what becomes of it
 * @param target the words that it would have, in Markdown; null where the file's cannot be written
 * @param status how far it would be; null where nothing would be taken
 * @param reasons why it is not taken; empty where it is, or where there is nothing to take
 */
public record Review(String name, Unit unit, Outcome outcome, String target, Status status, List<Refusal> reasons) {

    public Review {
        reasons = List.copyOf(reasons);
    }

    static Review refused(String name, Unit unit, String target, List<Refusal> reasons) {
        return new Review(name, unit, Outcome.REFUSED, target, null, reasons);
    }

    /** Whether there is something to take. */
    public boolean isTakeable() {
        return outcome == Outcome.WORDS || outcome == Outcome.CONFIRMED || outcome == Outcome.CONFLICT;
    }
}

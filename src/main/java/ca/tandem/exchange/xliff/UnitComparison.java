package ca.tandem.exchange.xliff;

import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitStatus;
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
public record UnitComparison(
        String name, Unit unit, UnitOutcome outcome, String target, UnitStatus status, List<Refusal> reasons) {

    /** The outcome of the comparison of a returned unit with the present one. */
    public enum UnitOutcome {
        /** The file has the present target; nothing changes. */
        UNCHANGED,
        /** The file has a new target. */
        WORDS,
        /** The file has the present target and marks it as confirmed. */
        CONFIRMED,
        /** The file has a new target, but the unit was changed here in the meantime. It is imported only if a user chooses it. */
        CONFLICT,
        /** The unit cannot be imported. */
        REFUSED
    }

    public UnitComparison {
        reasons = List.copyOf(reasons);
    }

    static UnitComparison refused(String name, Unit unit, String target, List<Refusal> reasons) {
        return new UnitComparison(name, unit, UnitOutcome.REFUSED, target, null, reasons);
    }

    /** Checks whether there is a change to import. */
    public boolean isImportable() {
        return outcome == UnitOutcome.WORDS || outcome == UnitOutcome.CONFIRMED || outcome == UnitOutcome.CONFLICT;
    }
}

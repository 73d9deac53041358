package ca.tandem.exchange.xliff;

import ca.tandem.workflow.Refusal;
import java.util.List;
import net.sf.okapi.lib.xliff2.core.TargetState;

/**
 * A unit of a returned file.
 *
 * @param name the id in the file
 * @param sourceHash the hash of the source from which the unit was made; null if the file gives none
 * @param targetHash the hash of the target that was sent; null if the file gives none
 * @param fault the reason for which the unit could not be read, and the rest is empty; null if it could
 * @param source the words and codes of the source
 * @param target the words and codes of the target; empty if there is none
 * @param targetLength the number of the target's characters and codes, also of a target that is too long to be kept
 * @param state the state of the least finished segment
 * @param isStateGiven whether each filled segment has a state in the file
 */
record ReceivedUnit(
        String name,
        String sourceHash,
        String targetHash,
        Refusal fault,
        List<Object> source,
        List<Object> target,
        int targetLength,
        TargetState state,
        boolean isStateGiven) {

    static ReceivedUnit invalid(String name, Refusal fault) {
        return new ReceivedUnit(name, null, null, fault, List.of(), List.of(), 0, TargetState.INITIAL, false);
    }
}

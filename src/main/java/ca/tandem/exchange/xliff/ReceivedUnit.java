package ca.tandem.exchange.xliff;

import java.util.List;
import net.sf.okapi.lib.xliff2.core.TargetState;

/**
 * A unit of a returned file.
 *
 * @param name the id in the file
 * @param sourceHash the hash of the source from which the unit was made; null if the file gives none
 * @param targetHash the hash of the target that was sent; null if the file gives none
 * @param isValid whether the unit could be parsed; if not, the rest is empty
 * @param source the words and codes of the source
 * @param target the words and codes of the target; empty if there is none
 * @param state the state of the least finished segment
 */
record ReceivedUnit(
        String name,
        String sourceHash,
        String targetHash,
        boolean isValid,
        List<Object> source,
        List<Object> target,
        TargetState state) {

    /** Returns the number of characters of the target's words. */
    int targetLength() {
        return target.stream()
                .filter(String.class::isInstance)
                .mapToInt(words -> ((String) words).length())
                .sum();
    }

    static ReceivedUnit invalid(String name) {
        return new ReceivedUnit(name, null, null, false, List.of(), List.of(), TargetState.INITIAL);
    }
}

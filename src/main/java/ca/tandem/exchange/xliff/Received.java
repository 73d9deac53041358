package ca.tandem.exchange.xliff;

import java.util.List;
import net.sf.okapi.lib.xliff2.core.TargetState;

/**
 * A unit as a file brings it.
 *
 * @param name what it is called there
 * @param sourceHash of which source it says that it was made; null where it does not say
 * @param targetHash which target went out with it; null where it does not say
 * @param isValid whether it can be read at all; else the rest is empty
 * @param source words and codes
 * @param target words and codes; empty where there is none
 * @param state how far the least finished segment is
 */
record Received(
        String name,
        String sourceHash,
        String targetHash,
        boolean isValid,
        List<Object> source,
        List<Object> target,
        TargetState state) {

    /** The number of characters of the target's words. */
    int targetLength() {
        return target.stream()
                .filter(String.class::isInstance)
                .mapToInt(words -> ((String) words).length())
                .sum();
    }

    static Received invalid(String name) {
        return new Received(name, null, null, false, List.of(), List.of(), TargetState.INITIAL);
    }
}

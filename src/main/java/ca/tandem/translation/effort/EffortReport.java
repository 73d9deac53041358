package ca.tandem.translation.effort;

import ca.tandem.translation.text.BlockKind;
import java.util.List;

/**
 * A report of effort. It has no sum of fewer than {@value #FEWEST_EDITIONS} editions, because an edition tells who translated it.
 *
 * @param byBeginning the sums by what the work began with
 * @param byKind the sums by kind of text, without revisions, whose words were counted before
 */
public record EffortReport(List<EffortSum<Beginning>> byBeginning, List<EffortSum<BlockKind>> byKind) {

    /** Smallest number of editions whose effort is told. */
    public static final int FEWEST_EDITIONS = 5;

    /** Leaves out the sums of too few editions. */
    public EffortReport {
        byBeginning = byBeginning.stream().filter(EffortReport::isTold).toList();
        byKind = byKind.stream().filter(EffortReport::isTold).toList();
    }

    private static boolean isTold(EffortSum<?> sum) {
        return sum.editions() >= FEWEST_EDITIONS;
    }
}

package ca.tandem.figures;

import ca.tandem.common.Language;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * How the work went over a time. All days, weeks and months are the portal's zone's. Only what happened within the range counts: its
 * first and last week or month may be a part of one.
 *
 * @param range the time
 * @param source the source language to which it is narrowed; null for both
 * @param times how long editions stayed in each state, by the month in which they left it; months without any are left out
 * @param weeks how many were published each week
 * @param months how many were published each month
 * @param backlog how many were in each state in work at the end of each week; nothing for weeks that have not begun
 * @param onTime of the tasks with a day, those done on it or before, by the month in which they were done
 * @param returned of the steps that ended, those that ended by a return, by month
 */
public record Figures(
        Range range,
        Language source,
        List<TimeInState> times,
        List<Published> weeks,
        List<Published> months,
        List<Backlog> backlog,
        List<Share> onTime,
        List<Share> returned) {

    /**
     * How long editions stayed in a state. Each stay counts on its own: an edition that came back twice was there three times. What
     * was discarded, and what an import brought as published, does not count.
     *
     * @param count how many stays ended
     * @param median the median of their lengths, by the nearest-rank method
     * @param ninetieth the 90th percentile of their lengths, by the nearest-rank method
     */
    public record TimeInState(YearMonth month, State state, int count, Duration median, Duration ninetieth) {}

    /**
     * How many editions were published, in an emergency too; what an import brought or somebody restored is not.
     *
     * @param begin the Monday of the week, or the first of the month
     * @param first those of postings that readers had not seen before
     * @param revised those that replaced what readers saw or had seen
     */
    public record Published(LocalDate begin, int first, int revised) {

        public int total() {
            return first + revised;
        }
    }

    /**
     * How many editions were in each state in work.
     *
     * @param day at the end of which: a Sunday, or the last day of the range; today as it is now
     * @param counts of every state in work
     */
    public record Backlog(LocalDate day, Map<State, Integer> counts) {

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A part of a whole.
     *
     * @param state the state whose step it is
     * @param part how many
     * @param of of how many; at least 1
     */
    public record Share(YearMonth month, State state, int part, int of) {

        private static final int ALL = 100;

        /** In percent, rounded half up. */
        public int percent() {
            return (ALL * part * 2 + of) / (2 * of);
        }
    }
}

package ca.tandem.work.report;

import ca.tandem.common.Language;
import ca.tandem.translation.effort.EffortReport;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * A flow report: how the work went over a range of days. All days, weeks and months are in the portal's time zone. Only events within the
 * range count, so that its first and last week or month may be incomplete.
 *
 * @param range the range of days
 * @param source the source language to which the report is limited; null for both
 * @param times the durations of stays in each state, by the month in which they ended; months without any are left out
 * @param weeks the number of publications in each week
 * @param months the number of publications in each month
 * @param backlog the number of editions in each state in work at the end of each week; none for weeks that have not begun
 * @param onTime the share of tasks with a due day that were done in time, by the month in which they were done
 * @param returned the share of finished steps that ended with a return, by month
 * @param effort the effort of translation, in the months of which the range has a day
 */
public record FlowReport(
        DateRange range,
        Language source,
        List<TimeInState> times,
        List<PublicationCount> weeks,
        List<PublicationCount> months,
        List<Backlog> backlog,
        List<MonthlyShare> onTime,
        List<MonthlyShare> returned,
        EffortReport effort) {

    /**
     * Durations of the stays in one state that ended in one month. Each stay counts on its own: an edition that came back twice has three.
     * Stays of discarded editions, and of those that an import brought as published, do not count.
     *
     * @param count the number of stays that ended
     * @param median the median duration, by the nearest-rank method
     * @param ninetieth the 90th percentile of the durations, by the nearest-rank method
     */
    public record TimeInState(YearMonth month, State state, int count, Duration median, Duration ninetieth) {}

    /**
     * Number of publications in one week or month. Emergency publications count, imported and restored ones do not.
     *
     * @param begin the Monday of the week, or the first day of the month
     * @param first publications of postings that readers had not seen before
     * @param revised publications that replaced what readers saw or had seen
     */
    public record PublicationCount(LocalDate begin, int first, int revised) {

        public int total() {
            return first + revised;
        }
    }

    /**
     * Number of editions in each state in work at the end of a day.
     *
     * @param day a Sunday or the last day of the range; for today the counts are those of the present moment
     * @param counts the count for every state in work
     */
    public record Backlog(LocalDate day, Map<State, Integer> counts) {

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A share of a whole, in one month.
     *
     * @param state the state whose step is meant
     * @param part the number of cases
     * @param of the number of all cases, at least 1
     */
    public record MonthlyShare(YearMonth month, State state, int part, int of) {

        private static final int ALL = 100;

        /** Returns the share in percent, rounded half up. */
        public int percent() {
            return (ALL * part * 2 + of) / (2 * of);
        }
    }
}

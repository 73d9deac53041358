package ca.tandem.work.report;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.translation.effort.EffortReport;
import ca.tandem.work.report.FlowReport.Backlog;
import ca.tandem.work.report.FlowReport.MonthlyShare;
import ca.tandem.work.report.FlowReport.PublicationCount;
import ca.tandem.work.report.FlowReport.TimeInState;
import ca.tandem.work.task.Deadline;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Computes a flow report from the timelines of all editions. */
final class FlowStatistics {

    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    private record MonthState(YearMonth month, State state) implements Comparable<MonthState> {
        @Override
        public int compareTo(MonthState other) {
            return month.equals(other.month) ? state.compareTo(other.state) : month.compareTo(other.month);
        }
    }

    private final DateRange dateRange;
    private final Language source;
    private final Instant now;
    private final List<EditionTimeline> lives;
    private final Map<Long, Instant> firstSeen = new HashMap<>();

    /**
     * Creates the computation.
     *
     * @param all the timelines of all editions, whatever their source language
     * @param source the source language to which the report is limited; null for both
     */
    FlowStatistics(List<EditionTimeline> all, DateRange dateRange, Language source, Instant now) {
        this.dateRange = dateRange;
        this.source = source;
        this.now = now;
        lives = all.stream()
                .filter(editionTimeline -> source == null || editionTimeline.source() == source)
                .toList();
        // Editions in the other source language count too: readers had seen the posting.
        all.forEach(editionTimeline -> editionTimeline
                .firstPublished()
                .ifPresent(at -> firstSeen.merge(
                        editionTimeline.posting(), at, (one, other) -> one.isBefore(other) ? one : other)));
    }

    FlowReport of(List<Deadline> deadlines, EffortReport effort) {
        return new FlowReport(
                dateRange,
                source,
                times(),
                published(dateRange.weeks(), DateRange::weekOf),
                published(
                        dateRange.months().stream().map(month -> month.atDay(1)).toList(),
                        at -> DateRange.monthOf(at).atDay(1)),
                backlog(),
                onTime(deadlines),
                returned(),
                effort);
    }

    private List<TimeInState> times() {
        var lengths = new TreeMap<MonthState, List<Duration>>();
        for (var editionTimeline : lives) {
            for (var stateInterval : editionTimeline.intervals()) {
                if (stateInterval.isMeasured() && dateRange.contains(stateInterval.until())) {
                    lengths.computeIfAbsent(at(stateInterval), key -> new ArrayList<>())
                            .add(stateInterval.length());
                }
            }
        }
        return lengths.entrySet().stream()
                .map(each -> new TimeInState(
                        each.getKey().month(),
                        each.getKey().state(),
                        each.getValue().size(),
                        Percentile.of(MEDIAN, each.getValue()),
                        Percentile.of(NINETIETH, each.getValue())))
                .toList();
    }

    private List<PublicationCount> published(List<LocalDate> periods, Function<Instant, LocalDate> period) {
        var first = new HashMap<LocalDate, Integer>();
        var revised = new HashMap<LocalDate, Integer>();
        for (var editionTimeline : lives) {
            editionTimeline.intervals().stream()
                    .filter(stateInterval -> stateInterval.isPublication() && dateRange.contains(stateInterval.until()))
                    .forEach(stateInterval -> (stateInterval.until().equals(firstSeen.get(editionTimeline.posting()))
                                    ? first
                                    : revised)
                            .merge(period.apply(stateInterval.until()), 1, Integer::sum));
        }
        return periods.stream()
                .map(begin -> new PublicationCount(begin, first.getOrDefault(begin, 0), revised.getOrDefault(begin, 0)))
                .toList();
    }

    private List<Backlog> backlog() {
        var today = now.atZone(ClockProducer.ZONE).toLocalDate();
        return dateRange.weeks().stream()
                .map(monday -> earliest(monday.plusDays(6), dateRange.to(), today))
                .filter(day -> !day.isBefore(dateRange.from()))
                .distinct()
                .map(day -> new Backlog(day, countsAt(day.equals(today) ? now.plusNanos(1) : DateRange.endOf(day))))
                .toList();
    }

    private static LocalDate earliest(LocalDate sunday, LocalDate last, LocalDate today) {
        var end = sunday.isBefore(last) ? sunday : last;
        return end.isBefore(today) ? end : today;
    }

    private Map<State, Integer> countsAt(Instant at) {
        var counts = new EnumMap<State, Integer>(State.class);
        State.inWork().forEach(state -> counts.put(state, 0));
        lives.forEach(editionTimeline -> editionTimeline
                .stateAt(at)
                .filter(State::isInWork)
                .ifPresent(state -> counts.merge(state, 1, Integer::sum)));
        return counts;
    }

    private List<MonthlyShare> onTime(List<Deadline> deadlines) {
        var kept = deadlines.stream()
                .filter(deadline -> source == null || deadline.getEdition().getSourceLanguage() == source)
                .filter(deadline -> dateRange.contains(deadline.getDoneAt()))
                .collect(Collectors.groupingBy(
                        deadline -> new MonthState(
                                DateRange.monthOf(deadline.getDoneAt()),
                                deadline.getStep().state()),
                        TreeMap::new,
                        Collectors.mapping(Deadline::isKept, Collectors.toList())));
        return shares(kept);
    }

    private List<MonthlyShare> returned() {
        var decided = lives.stream()
                .flatMap(editionTimeline -> editionTimeline.intervals().stream())
                .filter(stateInterval -> stateInterval.isStepFinished()
                        && stateInterval.state() != State.DRAFT
                        && dateRange.contains(stateInterval.until()))
                .collect(Collectors.groupingBy(
                        FlowStatistics::at,
                        TreeMap::new,
                        Collectors.mapping(
                                stateInterval -> stateInterval.endedBy() == Action.RETURN, Collectors.toList())));
        return shares(decided);
    }

    private static List<MonthlyShare> shares(Map<MonthState, List<Boolean>> answers) {
        return answers.entrySet().stream()
                .map(each -> new MonthlyShare(
                        each.getKey().month(),
                        each.getKey().state(),
                        (int) each.getValue().stream()
                                .filter(Boolean::booleanValue)
                                .count(),
                        each.getValue().size()))
                .toList();
    }

    private static MonthState at(StateInterval stateInterval) {
        return new MonthState(DateRange.monthOf(stateInterval.until()), stateInterval.state());
    }
}

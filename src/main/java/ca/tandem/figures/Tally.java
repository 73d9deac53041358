package ca.tandem.figures;

import ca.tandem.common.Language;
import ca.tandem.common.Time;
import ca.tandem.figures.Figures.Backlog;
import ca.tandem.figures.Figures.Published;
import ca.tandem.figures.Figures.Share;
import ca.tandem.figures.Figures.TimeInState;
import ca.tandem.task.Deadline;
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
final class Tally {

    private static final int MEDIAN = 50;
    private static final int NINETIETH = 90;

    private record MonthState(YearMonth month, State state) implements Comparable<MonthState> {
        @Override
        public int compareTo(MonthState other) {
            return month.equals(other.month) ? state.compareTo(other.state) : month.compareTo(other.month);
        }
    }

    private final Range range;
    private final Language source;
    private final Instant now;
    private final List<Life> lives;
    private final Map<Long, Instant> firstSeen = new HashMap<>();

    /**
     * Creates the computation.
     *
     * @param all the timelines of all editions, whatever their source language
     * @param source the source language to which the report is limited; null for both
     */
    Tally(List<Life> all, Range range, Language source, Instant now) {
        this.range = range;
        this.source = source;
        this.now = now;
        lives = all.stream()
                .filter(life -> source == null || life.source() == source)
                .toList();
        // Editions in the other source language count too: readers had seen the posting.
        all.forEach(life -> life.firstSeen()
                .ifPresent(
                        at -> firstSeen.merge(life.posting(), at, (one, other) -> one.isBefore(other) ? one : other)));
    }

    Figures of(List<Deadline> deadlines) {
        return new Figures(
                range,
                source,
                times(),
                published(range.weeks(), Range::weekOf),
                published(range.months().stream().map(month -> month.atDay(1)).toList(), at -> Range.monthOf(at)
                        .atDay(1)),
                backlog(),
                onTime(deadlines),
                returned());
    }

    private List<TimeInState> times() {
        var lengths = new TreeMap<MonthState, List<Duration>>();
        for (var life : lives) {
            for (var stay : life.stays()) {
                if (stay.isMeasured() && range.holds(stay.until())) {
                    lengths.computeIfAbsent(at(stay), key -> new ArrayList<>()).add(stay.length());
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

    private List<Published> published(List<LocalDate> periods, Function<Instant, LocalDate> period) {
        var first = new HashMap<LocalDate, Integer>();
        var revised = new HashMap<LocalDate, Integer>();
        for (var life : lives) {
            life.stays().stream()
                    .filter(stay -> stay.isPublication() && range.holds(stay.until()))
                    .forEach(stay -> (stay.until().equals(firstSeen.get(life.posting())) ? first : revised)
                            .merge(period.apply(stay.until()), 1, Integer::sum));
        }
        return periods.stream()
                .map(begin -> new Published(begin, first.getOrDefault(begin, 0), revised.getOrDefault(begin, 0)))
                .toList();
    }

    private List<Backlog> backlog() {
        var today = now.atZone(Time.ZONE).toLocalDate();
        return range.weeks().stream()
                .map(monday -> earliest(monday.plusDays(6), range.to(), today))
                .filter(day -> !day.isBefore(range.from()))
                .distinct()
                .map(day -> new Backlog(day, standing(day.equals(today) ? now.plusNanos(1) : Range.endOf(day))))
                .toList();
    }

    private static LocalDate earliest(LocalDate sunday, LocalDate last, LocalDate today) {
        var end = sunday.isBefore(last) ? sunday : last;
        return end.isBefore(today) ? end : today;
    }

    private Map<State, Integer> standing(Instant at) {
        var counts = new EnumMap<State, Integer>(State.class);
        State.inWork().forEach(state -> counts.put(state, 0));
        lives.forEach(
                life -> life.at(at).filter(State::isInWork).ifPresent(state -> counts.merge(state, 1, Integer::sum)));
        return counts;
    }

    private List<Share> onTime(List<Deadline> deadlines) {
        var kept = deadlines.stream()
                .filter(deadline -> source == null || deadline.getEdition().getSourceLanguage() == source)
                .filter(deadline -> range.holds(deadline.getDoneAt()))
                .collect(Collectors.groupingBy(
                        deadline -> new MonthState(
                                Range.monthOf(deadline.getDoneAt()),
                                deadline.getStep().state()),
                        TreeMap::new,
                        Collectors.mapping(Deadline::isKept, Collectors.toList())));
        return shares(kept);
    }

    private List<Share> returned() {
        var decided = lives.stream()
                .flatMap(life -> life.stays().stream())
                .filter(stay -> stay.isDecided() && stay.state() != State.DRAFT && range.holds(stay.until()))
                .collect(Collectors.groupingBy(
                        Tally::at,
                        TreeMap::new,
                        Collectors.mapping(stay -> stay.left() == Action.RETURN, Collectors.toList())));
        return shares(decided);
    }

    private static List<Share> shares(Map<MonthState, List<Boolean>> answers) {
        return answers.entrySet().stream()
                .map(each -> new Share(
                        each.getKey().month(),
                        each.getKey().state(),
                        (int) each.getValue().stream()
                                .filter(Boolean::booleanValue)
                                .count(),
                        each.getValue().size()))
                .toList();
    }

    private static MonthState at(Stay stay) {
        return new MonthState(Range.monthOf(stay.until()), stay.state());
    }
}

package ca.tandem.web.figures;

import ca.tandem.common.Language;
import ca.tandem.figures.Figures;
import ca.tandem.web.figures.Chart.Series;
import ca.tandem.web.figures.FigureTable.Figure;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Charts of a report: one for each figure, and for the time in state one for each state. */
final class FigureCharts {

    private static final double HOURS_OF_A_DAY = 24;

    private final Figures figures;
    private final FigureTables words;

    FigureCharts(Figures figures, Language language) {
        this.figures = figures;
        words = new FigureTables(figures, language);
    }

    /** Returns the charts of a figure; none where a chart would show nothing but axes, which the table says. */
    List<Chart> of(Figure figure) {
        return all(figure).stream().filter(Chart::hasBars).toList();
    }

    private List<Chart> all(Figure figure) {
        return switch (figure) {
            case TIMES -> Stream.of(State.values()).flatMap(this::times).toList();
            case WEEKS ->
                drawn(
                        figure,
                        figures.weeks(),
                        week -> day(week.begin()),
                        List.of(
                                new Series(head("first"), values(figures.weeks(), Figures.Published::first)),
                                new Series(head("revised"), values(figures.weeks(), Figures.Published::revised))));
            case MONTHS ->
                drawn(
                        figure,
                        figures.months(),
                        month -> month(YearMonth.from(month.begin())),
                        List.of(
                                new Series(head("first"), values(figures.months(), Figures.Published::first)),
                                new Series(head("revised"), values(figures.months(), Figures.Published::revised))));
            case BACKLOG ->
                drawn(
                        figure,
                        figures.backlog(),
                        week -> day(week.day()),
                        FigureTables.states()
                                .map(state ->
                                        new Series(words.name(state), values(figures.backlog(), week -> week.counts()
                                                .get(state))))
                                .toList());
            case ON_TIME -> shares(figure, figures.onTime());
            case RETURNED -> shares(figure, figures.returned());
        };
    }

    private Stream<Chart> times(State state) {
        var times =
                figures.times().stream().filter(time -> time.state() == state).toList();
        if (times.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Chart(
                "times-" + state.name(),
                words.say("figures.chart.times", state),
                description(
                        times.stream().map(time -> words.words(time.month())).toList()),
                times.stream().map(time -> month(time.month())).toList(),
                List.of(
                        new Series(
                                head("median"),
                                times.stream().map(time -> days(time.median())).toList()),
                        new Series(
                                head("ninetieth"),
                                times.stream()
                                        .map(time -> days(time.ninetieth()))
                                        .toList())),
                false));
    }

    private <T> List<Chart> drawn(Figure figure, List<T> rows, Function<T, String> label, List<Series> series) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var labels = rows.stream().map(label).toList();
        return List.of(new Chart(
                figure.word(), words.say("figures.chart." + figure), description(labels), labels, series, true));
    }

    private List<Chart> shares(Figure figure, List<Figures.Share> shares) {
        var months = shares.stream().map(Figures.Share::month).distinct().toList();
        if (months.isEmpty()) {
            return List.of();
        }
        var series = shares.stream()
                .map(Figures.Share::state)
                .distinct()
                .sorted()
                .map(state -> new Series(
                        words.name(state),
                        months.stream()
                                .map(month -> percent(shares, month, state))
                                .toList()))
                .toList();
        return List.of(new Chart(
                figure.word(),
                words.say("figures.chart." + figure),
                description(months.stream().map(words::words).toList()),
                months.stream().map(FigureCharts::month).toList(),
                series,
                false));
    }

    private static double percent(List<Figures.Share> shares, YearMonth month, State state) {
        return shares.stream()
                .filter(share -> share.month().equals(month) && share.state() == state)
                .mapToDouble(Figures.Share::percent)
                .findFirst()
                .orElse(Double.NaN);
    }

    private String description(List<String> labels) {
        return words.say("figures.chart.description", labels.get(0), labels.get(labels.size() - 1));
    }

    private String head(String name) {
        return words.say("figures.head." + name);
    }

    private static String month(YearMonth month) {
        return month.toString();
    }

    private static String day(Object day) {
        return day.toString();
    }

    private static double days(Duration duration) {
        return duration.toMinutes() / (double) Duration.ofHours(1).toMinutes() / HOURS_OF_A_DAY;
    }

    private static <T> List<Double> values(List<T> rows, ToIntFunction<T> value) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> (double) value.applyAsInt(rows.get(row)))
                .toList();
    }
}

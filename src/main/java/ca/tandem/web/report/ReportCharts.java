package ca.tandem.web.report;

import ca.tandem.common.Language;
import ca.tandem.translation.effort.EffortSum;
import ca.tandem.web.report.BarChart.Series;
import ca.tandem.web.report.ReportTable.ReportMetric;
import ca.tandem.work.report.FlowReport;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Charts of a report: one for each figure, and for the time in state one for each state. */
final class ReportCharts {

    private static final double HOURS_OF_A_DAY = 24;

    private final FlowReport flowReport;
    private final ReportFormatter words;

    ReportCharts(FlowReport flowReport, Language language) {
        this.flowReport = flowReport;
        words = new ReportFormatter(flowReport, language);
    }

    /** Returns the charts of a figure; none where a chart would show nothing but axes, which the table says. */
    List<BarChart> of(ReportMetric reportMetric) {
        return all(reportMetric).stream().filter(BarChart::hasBars).toList();
    }

    private List<BarChart> all(ReportMetric reportMetric) {
        return switch (reportMetric) {
            case TIMES -> Stream.of(State.values()).flatMap(this::times).toList();
            case WEEKS ->
                drawn(
                        reportMetric,
                        flowReport.weeks(),
                        week -> day(week.begin()),
                        List.of(
                                new Series(
                                        head("first"), values(flowReport.weeks(), FlowReport.PublicationCount::first)),
                                new Series(
                                        head("revised"),
                                        values(flowReport.weeks(), FlowReport.PublicationCount::revised))));
            case MONTHS ->
                drawn(
                        reportMetric,
                        flowReport.months(),
                        month -> month(YearMonth.from(month.begin())),
                        List.of(
                                new Series(
                                        head("first"), values(flowReport.months(), FlowReport.PublicationCount::first)),
                                new Series(
                                        head("revised"),
                                        values(flowReport.months(), FlowReport.PublicationCount::revised))));
            case BACKLOG ->
                drawn(
                        reportMetric,
                        flowReport.backlog(),
                        week -> day(week.day()),
                        ReportFormatter.states()
                                .map(state ->
                                        new Series(words.name(state), values(flowReport.backlog(), week -> week.counts()
                                                .get(state))))
                                .toList());
            case ON_TIME -> shares(reportMetric, flowReport.onTime());
            case RETURNED -> shares(reportMetric, flowReport.returned());
            case EFFORT_BEGINNING -> effort(reportMetric, flowReport.effort().byBeginning());
            case EFFORT_KIND -> effort(reportMetric, flowReport.effort().byKind());
        };
    }

    private Stream<BarChart> times(State state) {
        var times = flowReport.times().stream()
                .filter(time -> time.state() == state)
                .toList();
        if (times.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new BarChart(
                "times-" + state.name(),
                words.say("report.chart.times", state),
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

    private <T> List<BarChart> drawn(
            ReportMetric reportMetric, List<T> rows, Function<T, String> label, List<Series> series) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var labels = rows.stream().map(label).toList();
        return List.of(new BarChart(
                reportMetric.word(),
                words.say("report.chart." + reportMetric),
                description(labels),
                labels,
                series,
                true));
    }

    private List<BarChart> shares(ReportMetric reportMetric, List<FlowReport.MonthlyShare> shares) {
        var months =
                shares.stream().map(FlowReport.MonthlyShare::month).distinct().toList();
        if (months.isEmpty()) {
            return List.of();
        }
        var series = shares.stream()
                .map(FlowReport.MonthlyShare::state)
                .distinct()
                .sorted()
                .map(state -> new Series(
                        words.name(state),
                        months.stream()
                                .map(month -> percent(shares, month, state))
                                .toList()))
                .toList();
        return List.of(new BarChart(
                reportMetric.word(),
                words.say("report.chart." + reportMetric),
                description(months.stream().map(words::words).toList()),
                months.stream().map(ReportCharts::month).toList(),
                series,
                false));
    }

    private List<BarChart> effort(ReportMetric reportMetric, List<? extends EffortSum<?>> sums) {
        return drawn(
                reportMetric,
                sums,
                sum -> words.name(sum.key()),
                List.of(
                        new Series(head("thinking"), secondsPerWord(sums, EffortSum::thinkingPerWord)),
                        new Series(head("typing"), secondsPerWord(sums, EffortSum::typingPerWord))));
    }

    private static List<Double> secondsPerWord(
            List<? extends EffortSum<?>> sums, ToDoubleFunction<EffortSum<?>> seconds) {
        return sums.stream().map(seconds::applyAsDouble).toList();
    }

    private static double percent(List<FlowReport.MonthlyShare> shares, YearMonth month, State state) {
        return shares.stream()
                .filter(monthlyShare -> monthlyShare.month().equals(month) && monthlyShare.state() == state)
                .mapToDouble(FlowReport.MonthlyShare::percent)
                .findFirst()
                .orElse(Double.NaN);
    }

    private String description(List<String> labels) {
        return words.say("report.chart.description", labels.get(0), labels.get(labels.size() - 1));
    }

    private String head(String name) {
        return words.say("report.head." + name);
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

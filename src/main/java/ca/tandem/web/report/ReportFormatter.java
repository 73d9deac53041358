package ca.tandem.web.report;

import ca.tandem.common.DomainTexts;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.text.LocalizedFormats;
import ca.tandem.translation.effort.EffortSum;
import ca.tandem.web.report.ReportTable.Cell;
import ca.tandem.web.report.ReportTable.ReportMetric;
import ca.tandem.work.report.FlowReport;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables of a report in one language. */
public final class ReportFormatter {

    private static final long HOURS_OF_A_DAY = 24;
    private static final double MINUTES_OF_AN_HOUR = 60;
    private static final double MILLISECONDS = 1000;

    /** Factor for rounding to tenths before the plural is chosen: a value shown as 2.0 is two, not a little less. */
    private static final double TENTHS = 10;

    private final FlowReport flowReport;
    private final Language language;
    private final DomainTexts domainTexts;

    public ReportFormatter(FlowReport flowReport, Language language) {
        this.flowReport = flowReport;
        this.language = language;
        this.domainTexts = new DomainTexts(language);
    }

    /** Returns the table of a figure. */
    public ReportTable table(ReportMetric reportMetric) {
        return switch (reportMetric) {
            case TIMES -> times();
            case WEEKS -> published(ReportMetric.WEEKS, flowReport.weeks());
            case MONTHS -> published(ReportMetric.MONTHS, flowReport.months());
            case BACKLOG -> backlog();
            case ON_TIME -> shares(ReportMetric.ON_TIME, flowReport.onTime());
            case RETURNED -> shares(ReportMetric.RETURNED, flowReport.returned());
            case EFFORT_BEGINNING ->
                effort(reportMetric, "beginning", flowReport.effort().byBeginning());
            case EFFORT_KIND -> effort(reportMetric, "kind", flowReport.effort().byKind());
        };
    }

    private ReportTable times() {
        return new ReportTable(
                ReportMetric.TIMES,
                heads("month", "state", "ended", "median", "ninetieth"),
                flowReport.times().stream()
                        .map(time -> List.of(
                                month(time.month()),
                                state(time.state()),
                                Cell.of(time.count()),
                                duration(time.median()),
                                duration(time.ninetieth())))
                        .toList());
    }

    private ReportTable published(ReportMetric reportMetric, List<FlowReport.PublicationCount> periods) {
        return new ReportTable(
                reportMetric,
                heads(reportMetric == ReportMetric.WEEKS ? "week" : "month", "first", "revised", "published"),
                periods.stream()
                        .map(period -> List.of(
                                reportMetric == ReportMetric.WEEKS
                                        ? day(period.begin())
                                        : month(YearMonth.from(period.begin())),
                                Cell.of(period.first()),
                                Cell.of(period.revised()),
                                Cell.of(period.total())))
                        .toList());
    }

    private ReportTable backlog() {
        var heads = new ArrayList<String>();
        heads.add(head("day"));
        states().map(domainTexts::name).forEach(heads::add);
        heads.add(head("in.work"));
        return new ReportTable(
                ReportMetric.BACKLOG,
                heads,
                flowReport.backlog().stream()
                        .map(week -> Stream.of(
                                        Stream.of(day(week.day())),
                                        states().map(state ->
                                                Cell.of(week.counts().get(state))),
                                        Stream.of(Cell.of(week.total())))
                                .flatMap(cells -> cells)
                                .toList())
                        .toList());
    }

    private ReportTable shares(ReportMetric reportMetric, List<FlowReport.MonthlyShare> shares) {
        var isOnTime = reportMetric == ReportMetric.ON_TIME;
        return new ReportTable(
                reportMetric,
                heads(
                        "month",
                        "state",
                        isOnTime ? "due" : "decided",
                        isOnTime ? "on.time" : "returned",
                        isOnTime ? "on.time.share" : "returned.share"),
                shares.stream()
                        .map(monthlyShare -> List.of(
                                month(monthlyShare.month()),
                                state(monthlyShare.state()),
                                Cell.of(monthlyShare.of()),
                                Cell.of(monthlyShare.part()),
                                Cell.number(say("report.percent", monthlyShare.percent()), monthlyShare.percent())))
                        .toList());
    }

    private ReportTable effort(ReportMetric reportMetric, String key, List<? extends EffortSum<?>> sums) {
        return new ReportTable(
                reportMetric,
                heads(key, "units", "editions", "words", "keys", "thinking", "typing", "seconds"),
                sums.stream()
                        .map(sum -> List.of(
                                Cell.of(name(sum.key()), name(sum.key())),
                                Cell.of(sum.units()),
                                Cell.of(sum.editions()),
                                Cell.of(sum.words()),
                                Cell.of(sum.keys()),
                                seconds(sum.thinkingPerWord()),
                                seconds(sum.typingPerWord()),
                                seconds(sum.secondsPerWord())))
                        .toList());
    }

    /** Returns a cell with seconds; for programs, milliseconds. */
    private Cell seconds(double seconds) {
        return Cell.number(say("report.seconds", seconds), Math.round(seconds * MILLISECONDS));
    }

    static Stream<State> states() {
        return State.inWork().stream();
    }

    String say(String key, Object... arguments) {
        return domainTexts.message(Messages.STAFF, key, arguments);
    }

    String name(Enum<?> value) {
        return domainTexts.name(value);
    }

    /** Formats a month in words. */
    String words(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(month);
    }

    /** Formats a duration in days, or in hours if it is shorter than a day. */
    String words(Duration duration) {
        var hours = duration.toMinutes() / MINUTES_OF_AN_HOUR;
        return duration.toHours() < HOURS_OF_A_DAY
                ? say("report.hours", hours)
                : say("report.days", Math.rint(hours / HOURS_OF_A_DAY * TENTHS) / TENTHS);
    }

    private Cell duration(Duration duration) {
        return Cell.number(words(duration), duration.toMinutes());
    }

    private Cell state(State state) {
        return Cell.of(domainTexts.name(state), domainTexts.name(state));
    }

    private Cell month(YearMonth month) {
        return Cell.of(words(month), month);
    }

    private Cell day(LocalDate day) {
        return Cell.of(LocalizedFormats.date(day, language), day);
    }

    private List<String> heads(String... names) {
        return Stream.of(names).map(this::head).toList();
    }

    private String head(String name) {
        return say("report.head." + name);
    }
}

package ca.tandem.api;

import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.translation.effort.EffortSum;
import ca.tandem.work.report.DateRange;
import ca.tandem.work.report.FlowReport;
import ca.tandem.work.report.FlowReports;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resource of flow reports: the data of the report page as JSON. */
@Path("staff/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FlowReportResource {

    private static final double MILLISECONDS = 1000;

    @Inject
    FlowReports flowReports;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("source")
    String source;

    /** Durations of stays in a state, in whole minutes, by the month in which they ended. */
    public record TimeInStateJson(String month, State state, int count, long medianMinutes, long ninetiethMinutes) {}

    /** The number of publications in a week or month that begins on the given day. */
    public record PublicationCountJson(LocalDate begin, int first, int revised) {}

    /** The number of editions in each state at the end of the given day. */
    public record BacklogJson(LocalDate day, Map<String, Integer> counts) {}

    /** A share of a whole: {@code part} cases out of {@code of}. */
    public record MonthlyShareJson(String month, State state, int part, int of) {}

    /** The effort of what has the given thing in common, in milliseconds per word of the source: all time divided by all words. */
    public record EffortJson(
            String key,
            long units,
            long editions,
            long words,
            long keys,
            long thinkingPerWord,
            long typingPerWord,
            long timePerWord) {}

    /** A flow report; {@code source} is null if it covers both languages. */
    public record FlowReportJson(
            LocalDate from,
            LocalDate to,
            String source,
            List<TimeInStateJson> times,
            List<PublicationCountJson> weeks,
            List<PublicationCountJson> months,
            List<BacklogJson> backlog,
            List<MonthlyShareJson> onTime,
            List<MonthlyShareJson> returned,
            List<EffortJson> effortByBeginning,
            List<EffortJson> effortByKind) {}

    /** Computes a flow report. */
    @GET
    public FlowReportJson figures() {
        var language = source == null || source.isBlank()
                ? null
                : Language.of(source.strip())
                        .orElseThrow(() -> ProblemException.malformed("field.word", "source", "en, fr"));
        var flowReport = flowReports.report(range(), language);
        return new FlowReportJson(
                flowReport.range().from(),
                flowReport.range().to(),
                language == null ? null : language.tag(),
                flowReport.times().stream()
                        .map(time -> new TimeInStateJson(
                                time.month().toString(),
                                time.state(),
                                time.count(),
                                time.median().toMinutes(),
                                time.ninetieth().toMinutes()))
                        .toList(),
                published(flowReport.weeks()),
                published(flowReport.months()),
                flowReport.backlog().stream()
                        .map(week -> new BacklogJson(week.day(), counts(week)))
                        .toList(),
                shares(flowReport.onTime()),
                shares(flowReport.returned()),
                effort(flowReport.effort().byBeginning()),
                effort(flowReport.effort().byKind()));
    }

    private DateRange range() {
        var first = DayField.parse("from", from);
        var last = DayField.parse("to", to);
        try {
            return flowReports.range(first, last);
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed("parameter.range", DateRange.MOST_YEARS);
        }
    }

    private static Map<String, Integer> counts(FlowReport.Backlog week) {
        var counts = new TreeMap<String, Integer>();
        week.counts().forEach((state, count) -> counts.put(state.name(), count));
        return counts;
    }

    private static List<PublicationCountJson> published(List<FlowReport.PublicationCount> periods) {
        return periods.stream()
                .map(period -> new PublicationCountJson(period.begin(), period.first(), period.revised()))
                .toList();
    }

    private static List<EffortJson> effort(List<? extends EffortSum<?>> sums) {
        return sums.stream()
                .map(sum -> new EffortJson(
                        sum.key().name(),
                        sum.units(),
                        sum.editions(),
                        sum.words(),
                        sum.keys(),
                        milliseconds(sum.thinkingPerWord()),
                        milliseconds(sum.typingPerWord()),
                        milliseconds(sum.secondsPerWord())))
                .toList();
    }

    private static long milliseconds(double seconds) {
        return Math.round(seconds * MILLISECONDS);
    }

    private static List<MonthlyShareJson> shares(List<FlowReport.MonthlyShare> shares) {
        return shares.stream()
                .map(monthlyShare -> new MonthlyShareJson(
                        monthlyShare.month().toString(), monthlyShare.state(), monthlyShare.part(), monthlyShare.of()))
                .toList();
    }
}

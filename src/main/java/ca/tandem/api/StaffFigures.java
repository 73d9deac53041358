package ca.tandem.api;

import ca.tandem.common.Language;
import ca.tandem.figures.Figures;
import ca.tandem.figures.Range;
import ca.tandem.figures.Reckoning;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Resource of flow reports: the data of the report page as JSON. */
@Path("staff/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class StaffFigures {

    @Inject
    Reckoning reckoning;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("source")
    String source;

    /** Durations of stays in a state, in whole minutes, by the month in which they ended. */
    public record TimeJson(String month, State state, int count, long medianMinutes, long ninetiethMinutes) {}

    /** The number of publications in a week or month that begins on the given day. */
    public record PublishedJson(LocalDate begin, int first, int revised) {}

    /** The number of editions in each state at the end of the given day. */
    public record BacklogJson(LocalDate day, Map<String, Integer> counts) {}

    /** A share of a whole: {@code part} cases out of {@code of}. */
    public record ShareJson(String month, State state, int part, int of) {}

    /** A flow report; {@code source} is null if it covers both languages. */
    public record FiguresJson(
            LocalDate from,
            LocalDate to,
            String source,
            List<TimeJson> times,
            List<PublishedJson> weeks,
            List<PublishedJson> months,
            List<BacklogJson> backlog,
            List<ShareJson> onTime,
            List<ShareJson> returned) {}

    /** Computes a flow report. */
    @GET
    public FiguresJson figures() {
        var language = source == null || source.isBlank()
                ? null
                : Language.of(source.strip()).orElseThrow(() -> new Invalid("field.word", "source", "en, fr"));
        var figures = reckoning.of(range(), language);
        return new FiguresJson(
                figures.range().from(),
                figures.range().to(),
                language == null ? null : language.tag(),
                figures.times().stream()
                        .map(time -> new TimeJson(
                                time.month().toString(),
                                time.state(),
                                time.count(),
                                time.median().toMinutes(),
                                time.ninetieth().toMinutes()))
                        .toList(),
                published(figures.weeks()),
                published(figures.months()),
                figures.backlog().stream()
                        .map(week -> new BacklogJson(week.day(), counts(week)))
                        .toList(),
                shares(figures.onTime()),
                shares(figures.returned()));
    }

    private Range range() {
        var first = day("from", from);
        var last = day("to", to);
        try {
            return reckoning.range(first, last);
        } catch (IllegalArgumentException e) {
            throw new Invalid("parameter.range", Range.MOST_YEARS);
        }
    }

    private static LocalDate day(String name, String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeException e) {
            throw new Invalid("field.day", name);
        }
    }

    private static Map<String, Integer> counts(Figures.Backlog week) {
        var counts = new TreeMap<String, Integer>();
        week.counts().forEach((state, count) -> counts.put(state.name(), count));
        return counts;
    }

    private static List<PublishedJson> published(List<Figures.Published> periods) {
        return periods.stream()
                .map(period -> new PublishedJson(period.begin(), period.first(), period.revised()))
                .toList();
    }

    private static List<ShareJson> shares(List<Figures.Share> shares) {
        return shares.stream()
                .map(share -> new ShareJson(share.month().toString(), share.state(), share.part(), share.of()))
                .toList();
    }
}

package ca.tandem.web.figures;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.Terms;
import ca.tandem.common.Wording;
import ca.tandem.figures.Figures;
import ca.tandem.web.figures.FigureTable.Cell;
import ca.tandem.web.figures.FigureTable.Figure;
import ca.tandem.workflow.State;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tables of a report in one language. */
public final class FigureTables {

    private static final long HOURS_OF_A_DAY = 24;
    private static final double MINUTES_OF_AN_HOUR = 60;

    /** Factor for rounding to tenths before the plural is chosen: a value shown as 2.0 is two, not a little less. */
    private static final double TENTHS = 10;

    private final Figures figures;
    private final Language language;
    private final Terms terms;

    public FigureTables(Figures figures, Language language) {
        this.figures = figures;
        this.language = language;
        this.terms = new Terms(language);
    }

    /** Returns the table of a figure. */
    public FigureTable table(Figure figure) {
        return switch (figure) {
            case TIMES -> times();
            case WEEKS -> published(Figure.WEEKS, figures.weeks());
            case MONTHS -> published(Figure.MONTHS, figures.months());
            case BACKLOG -> backlog();
            case ON_TIME -> shares(Figure.ON_TIME, figures.onTime());
            case RETURNED -> shares(Figure.RETURNED, figures.returned());
        };
    }

    private FigureTable times() {
        return new FigureTable(
                Figure.TIMES,
                heads("month", "state", "ended", "median", "ninetieth"),
                figures.times().stream()
                        .map(time -> List.of(
                                month(time.month()),
                                state(time.state()),
                                Cell.of(time.count()),
                                duration(time.median()),
                                duration(time.ninetieth())))
                        .toList());
    }

    private FigureTable published(Figure figure, List<Figures.Published> periods) {
        return new FigureTable(
                figure,
                heads(figure == Figure.WEEKS ? "week" : "month", "first", "revised", "published"),
                periods.stream()
                        .map(period -> List.of(
                                figure == Figure.WEEKS ? day(period.begin()) : month(YearMonth.from(period.begin())),
                                Cell.of(period.first()),
                                Cell.of(period.revised()),
                                Cell.of(period.total())))
                        .toList());
    }

    private FigureTable backlog() {
        var heads = new ArrayList<String>();
        heads.add(head("day"));
        states().map(terms::name).forEach(heads::add);
        heads.add(head("in.work"));
        return new FigureTable(
                Figure.BACKLOG,
                heads,
                figures.backlog().stream()
                        .map(week -> Stream.of(
                                        Stream.of(day(week.day())),
                                        states().map(state ->
                                                Cell.of(week.counts().get(state))),
                                        Stream.of(Cell.of(week.total())))
                                .flatMap(cells -> cells)
                                .toList())
                        .toList());
    }

    private FigureTable shares(Figure figure, List<Figures.Share> shares) {
        var isOnTime = figure == Figure.ON_TIME;
        return new FigureTable(
                figure,
                heads(
                        "month",
                        "state",
                        isOnTime ? "due" : "decided",
                        isOnTime ? "on.time" : "returned",
                        isOnTime ? "on.time.share" : "returned.share"),
                shares.stream()
                        .map(share -> List.of(
                                month(share.month()),
                                state(share.state()),
                                Cell.of(share.of()),
                                Cell.of(share.part()),
                                Cell.number(say("figures.percent", share.percent()), share.percent())))
                        .toList());
    }

    static Stream<State> states() {
        return State.inWork().stream();
    }

    String say(String key, Object... arguments) {
        return terms.sentence(Messages.STAFF, key, arguments);
    }

    String name(State state) {
        return terms.name(state);
    }

    /** Formats a month in words. */
    String words(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(month);
    }

    /** Formats a duration in days, or in hours if it is shorter than a day. */
    String words(Duration duration) {
        var hours = duration.toMinutes() / MINUTES_OF_AN_HOUR;
        return duration.toHours() < HOURS_OF_A_DAY
                ? say("figures.hours", hours)
                : say("figures.days", Math.rint(hours / HOURS_OF_A_DAY * TENTHS) / TENTHS);
    }

    private Cell duration(Duration duration) {
        return Cell.number(words(duration), duration.toMinutes());
    }

    private Cell state(State state) {
        return Cell.of(terms.name(state), terms.name(state));
    }

    private Cell month(YearMonth month) {
        return Cell.of(words(month), month);
    }

    private Cell day(LocalDate day) {
        return Cell.of(Wording.date(day, language), day);
    }

    private List<String> heads(String... names) {
        return Stream.of(names).map(this::head).toList();
    }

    private String head(String name) {
        return say("figures.head." + name);
    }
}

package ca.tandem.web.figures;

import ca.tandem.common.Language;
import ca.tandem.figures.Figures;
import ca.tandem.figures.Range;
import ca.tandem.figures.Reckoning;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.figures.FigureTable.Figure;
import ca.tandem.web.record.Day;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Page of the flow report, for the period and the source language in the address. */
@Named
@RequestScoped
public class FiguresPage {

    @Inject
    Reckoning reckoning;

    @Inject
    CurrentPage page;

    @Inject
    HttpServletRequest request;

    private Day from;
    private Day to;
    private Language source;
    private Figures figures;

    @PostConstruct
    void load() {
        from = Day.parse(request.getParameter("from"));
        to = Day.parse(request.getParameter("to"));
        source = Language.of(request.getParameter("source")).orElse(null);
        if (!from.isWrong() && !to.isWrong()) {
            range().ifPresent(this::workOut);
        }
    }

    private Optional<Range> range() {
        try {
            return Optional.of(reckoning.range(from.date(), to.date()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void workOut(Range range) {
        figures = reckoning.of(range, source);
        from = Day.of(range.from());
        to = Day.of(range.to());
    }

    /** Checks whether the dates name a period for which there can be a report. */
    public boolean isThere() {
        return figures != null;
    }

    public List<Figure> getAll() {
        return List.of(Figure.values());
    }

    public FigureTable table(Figure figure) {
        return new FigureTables(figures, page.getLanguage()).table(figure);
    }

    public List<Chart> charts(Figure figure) {
        return new FigureCharts(figures, page.getLanguage()).of(figure);
    }

    /** Returns the address of the file with the same figures. */
    public String file(Figure figure) {
        return FiguresDownload.ADDRESS + "?figure=" + figure.word() + "&from=" + from.typed() + "&to=" + to.typed()
                + (source == null ? "" : "&source=" + source.tag());
    }

    /** Returns the maximum length of the period, in years. */
    public int getMostYears() {
        return Range.MOST_YEARS;
    }

    public Day getFrom() {
        return from;
    }

    public Day getTo() {
        return to;
    }

    public Language getSource() {
        return source;
    }
}

package ca.tandem.web.report;

import ca.tandem.common.Language;
import ca.tandem.web.report.ReportTable.ReportMetric;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.DateInput;
import ca.tandem.web.shell.QueryString;
import ca.tandem.work.report.DateRange;
import ca.tandem.work.report.FlowReport;
import ca.tandem.work.report.FlowReports;
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
public class ReportPage {

    @Inject
    FlowReports flowReports;

    @Inject
    CurrentPage page;

    @Inject
    HttpServletRequest request;

    private DateInput from;
    private DateInput to;
    private Language source;
    private FlowReport flowReport;

    @PostConstruct
    void load() {
        from = DateInput.parse(request.getParameter("from"));
        to = DateInput.parse(request.getParameter("to"));
        source = Language.of(request.getParameter("source")).orElse(null);
        if (!from.isWrong() && !to.isWrong()) {
            range().ifPresent(this::workOut);
        }
    }

    private Optional<DateRange> range() {
        try {
            return Optional.of(flowReports.range(from.date(), to.date()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void workOut(DateRange dateRange) {
        flowReport = flowReports.report(dateRange, source);
        from = DateInput.of(dateRange.from());
        to = DateInput.of(dateRange.to());
    }

    /** Checks whether the dates name a period for which there can be a report. */
    public boolean isShown() {
        return flowReport != null;
    }

    public List<ReportMetric> getAll() {
        return List.of(ReportMetric.values());
    }

    public ReportTable table(ReportMetric reportMetric) {
        return new ReportFormatter(flowReport, page.getLanguage()).table(reportMetric);
    }

    public List<BarChart> charts(ReportMetric reportMetric) {
        return new ReportCharts(flowReport, page.getLanguage()).of(reportMetric);
    }

    /** Returns the address of the file with the same figures. */
    public String file(ReportMetric reportMetric) {
        return ReportDownload.ADDRESS + "?figure=" + reportMetric.word() + QueryString.parameter("from", from.typed())
                + QueryString.parameter("to", to.typed()) + (source == null ? "" : "&source=" + source.tag());
    }

    /** Returns the maximum length of the period, in years. */
    public int getMostYears() {
        return DateRange.MOST_YEARS;
    }

    public DateInput getFrom() {
        return from;
    }

    public DateInput getTo() {
        return to;
    }

    public Language getSource() {
        return source;
    }
}

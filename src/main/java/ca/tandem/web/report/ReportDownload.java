package ca.tandem.web.report;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.report.ReportTable.ReportMetric;
import ca.tandem.web.shell.DateInput;
import ca.tandem.work.report.DateRange;
import ca.tandem.work.report.FlowReports;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** Download of a table of the report as CSV, for signed-in users. The file holds both languages, so it has one address. */
@WebServlet(ReportDownload.ADDRESS)
public class ReportDownload extends HttpServlet {

    static final String ADDRESS = "/staff/figures.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentAccount account;

    @Inject
    transient FlowReports flowReports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!account.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var figure = Arrays.stream(ReportMetric.values())
                .filter(one -> one.word().equals(request.getParameter("figure")))
                .findFirst();
        var from = DateInput.parse(request.getParameter("from"));
        var to = DateInput.parse(request.getParameter("to"));
        if (figure.isEmpty() || from.isWrong() || to.isWrong()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        DateRange dateRange;
        try {
            dateRange = flowReports.range(from.date(), to.date());
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var source = Language.of(request.getParameter("source")).orElse(null);
        var file = ReportCsv.write(flowReports.report(dateRange, source), figure.get());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"tandem-" + figure.get().word() + "-" + dateRange.from() + "-" + dateRange.to()
                        + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file);
    }
}

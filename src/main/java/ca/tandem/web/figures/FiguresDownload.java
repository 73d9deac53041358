package ca.tandem.web.figures;

import ca.tandem.common.Language;
import ca.tandem.figures.Range;
import ca.tandem.figures.Reckoning;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.figures.FigureTable.Figure;
import ca.tandem.web.record.Day;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;

/** Download of a table of the report as CSV, for signed-in users. The file holds both languages, so it has one address. */
@WebServlet(FiguresDownload.ADDRESS)
public class FiguresDownload extends HttpServlet {

    static final String ADDRESS = "/staff/figures.csv";

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentAccount account;

    @Inject
    transient Reckoning reckoning;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!account.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var figure = Arrays.stream(Figure.values())
                .filter(one -> one.word().equals(request.getParameter("figure")))
                .findFirst();
        var from = Day.parse(request.getParameter("from"));
        var to = Day.parse(request.getParameter("to"));
        if (figure.isEmpty() || from.isWrong() || to.isWrong()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Range range;
        try {
            range = reckoning.range(from.date(), to.date());
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        var source = Language.of(request.getParameter("source")).orElse(null);
        var file = FigureCsv.write(reckoning.of(range, source), figure.get());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"tandem-" + figure.get().word() + "-" + range.from() + "-" + range.to()
                        + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(file);
    }
}

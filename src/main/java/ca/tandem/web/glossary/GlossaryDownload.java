package ca.tandem.web.glossary;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.translation.glossary.GlossaryExport;
import ca.tandem.translation.glossary.TbxWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Download of the whole glossary, for signed-in users. A file is the same in both languages, so it has one address. */
@WebServlet({GlossaryDownload.CSV, GlossaryDownload.TBX})
public class GlossaryDownload extends HttpServlet {

    static final String CSV = "/staff/glossary.csv";
    static final String TBX = "/staff/glossary.tbx";

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentAccount account;

    @Inject
    transient GlossaryExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!account.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var isCsv = request.getServletPath().equals(CSV);
        response.setContentType(isCsv ? "text/csv;charset=UTF-8" : TbxWriter.MEDIA_TYPE);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + (isCsv ? "glossary.csv" : "glossary.tbx") + "\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(isCsv ? export.csv(account.actor()) : export.tbx(account.actor()));
    }
}

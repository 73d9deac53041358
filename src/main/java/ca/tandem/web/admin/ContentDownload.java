package ca.tandem.web.admin;

import ca.tandem.exchange.hugo.HugoExport;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.workflow.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Download of all postings as a Hugo content tree, for administrators. It is the same in both languages, so it has one address. */
@WebServlet("/staff/content.zip")
public class ContentDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Seconds after which one who was refused because of other exports may come again. */
    private static final String RETRY_AFTER = "60";

    @Inject
    transient CurrentAccount account;

    @Inject
    transient HugoExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!account.isAdministrator()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try (var archive = export.open(account.actor())) {
            response.setContentType(HugoExport.MEDIA_TYPE);
            response.setHeader("Content-Disposition", "attachment; filename=\"" + HugoExport.FILE_NAME + "\"");
            response.setHeader("Cache-Control", "no-store");
            archive.transferTo(response.getOutputStream());
        } catch (RefusedException e) {
            response.setHeader("Retry-After", RETRY_AFTER);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}

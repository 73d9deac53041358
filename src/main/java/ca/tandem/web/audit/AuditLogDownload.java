package ca.tandem.web.audit;

import ca.tandem.audit.AuditExport;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.publication.proof.AuditLogAccess;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Download of the audit log as JSON Lines: the whole log for administrators, that of one posting for every signed-in user. The file is the
 * same in both languages, so it has one address.
 */
@WebServlet(AuditLogDownload.ADDRESS)
public class AuditLogDownload extends HttpServlet {

    static final String ADDRESS = "/staff/record.jsonl";

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentAccount account;

    @Inject
    transient AuditLogAccess auditLogAccess;

    @Inject
    transient AuditExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var posting = request.getParameter("posting");
        if (posting == null ? !account.isAdministrator() : !account.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var actor = account.actor();
        var name = posting == null ? "record" : "record-" + posting.replaceAll("[^A-Za-z0-9._-]", "");
        response.setContentType(AuditExport.MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".jsonl\"");
        response.setHeader("Cache-Control", "no-store");
        if (posting == null) {
            auditLogAccess.write(auditLogAccess.from(1, actor), response.getOutputStream(), actor);
        } else {
            export.write(posting, actor.name(), response.getOutputStream());
        }
    }
}

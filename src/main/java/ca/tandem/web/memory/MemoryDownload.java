package ca.tandem.web.memory;

import ca.tandem.exchange.tmx.TmxExport;
import ca.tandem.identity.CurrentAccount;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Download of the whole translation memory as TMX, for signed-in users. It is the same in both languages, so it has one address. */
@WebServlet("/staff/memory.tmx")
public class MemoryDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentAccount account;

    @Inject
    transient TmxExport export;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!account.isSignedIn()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setContentType("application/x-tmx+xml");
        response.setHeader("Content-Disposition", "attachment; filename=\"memory.tmx\"");
        response.setHeader("Cache-Control", "no-store");
        export.write(response.getOutputStream(), account.actor());
    }
}

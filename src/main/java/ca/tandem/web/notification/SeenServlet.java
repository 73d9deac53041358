package ca.tandem.web.notification;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Notifications;
import ca.tandem.web.shell.JsonBody;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Servlet that marks the user's notifications about a posting as read, when a page that shows the posting has been seen. The body is a JSON
 * object with {@code posting}, its key, and perhaps {@code unit}, the id of a unit.
 */
@WebServlet(SeenServlet.ADDRESS)
public class SeenServlet extends HttpServlet {

    /** The address of the servlet. */
    public static final String ADDRESS = "/staff/seen";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;

    @Inject
    transient CurrentAccount account;

    @Inject
    transient Notifications notifications;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!account.isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var sent = JsonBody.read(request, MOST);
        var unit = sent.map(message -> message.getString("unit", "")).orElse("");
        if (sent.isEmpty() || !unit.matches("\\d{0,18}")) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        notifications.markSeen(
                sent.get().getString("posting", ""), unit.isEmpty() ? null : Long.valueOf(unit), account.actor());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}

package ca.tandem.web.notification;

import ca.tandem.notification.Notifications;
import ca.tandem.web.shell.ScriptServlet;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Servlet that marks the user's notifications about a posting as read, when a page that shows the posting has been seen. The body is a JSON
 * object with {@code posting}, its key, and perhaps {@code unit}, the id of a unit.
 */
@WebServlet(SeenServlet.ADDRESS)
public class SeenServlet extends ScriptServlet {

    /** The address of the servlet. */
    public static final String ADDRESS = "/staff/seen";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1_000;

    @Inject
    transient Notifications notifications;

    public SeenServlet() {
        super(MOST);
    }

    @Override
    protected void take(JsonObject sent, HttpServletResponse response) {
        var key = sent.getString("posting", "");
        var unit = sent.getString("unit", "");
        if (key.isEmpty() || !unit.matches("\\d{0,18}")) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        notifications.markSeen(key, unit.isEmpty() ? null : Long.valueOf(unit), account.actor());
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}

package ca.tandem.web.settings;

import ca.tandem.common.JsonFactories;
import ca.tandem.identity.session.SessionService;
import ca.tandem.web.shell.JsonBody;
import ca.tandem.web.shell.ScriptServlet;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * Servlet that answers when the user's session ends: {@code left} seconds if nothing is done in it any more, {@code latest} seconds whatever
 * is done. If the page belongs to another account, which was signed in in this browser before, its session has ended. The request extends the session, as every request does that has not the header of background requests.
 */
@WebServlet(SessionServlet.ADDRESS)
public class SessionServlet extends ScriptServlet {

    /** The address of the servlet. */
    public static final String ADDRESS = "/staff/session";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    transient HttpServletRequest request;

    @Inject
    transient Clock clock;

    public SessionServlet() {
        super(MOST);
    }

    @Override
    protected void take(JsonObject sent, HttpServletResponse response) throws IOException {
        var end = SessionService.end(request);
        var name = account.actor().name();
        if (end.isEmpty() || !sent.getString("account", name).equals(name)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var now = clock.instant();
        JsonBody.answer(
                response,
                JsonFactories.BUILDERS
                        .createObjectBuilder()
                        .add("left", Duration.between(now, end.get().end()).toSeconds())
                        .add("latest", Duration.between(now, end.get().latest()).toSeconds())
                        .build());
    }
}

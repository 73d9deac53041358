package ca.tandem.web.shell;

import ca.tandem.identity.CurrentAccount;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A servlet that takes what the script of a page sends: a JSON object, from somebody who is signed in. The response is 401 if nobody is
 * (any more), and 400 if the body is not such an object or too long.
 */
public abstract class ScriptServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    protected transient CurrentAccount account;

    private final int most;

    /**
     * Creates the servlet.
     *
     * @param most the maximum length of a request, in bytes
     */
    protected ScriptServlet(int most) {
        this.most = most;
    }

    /** Takes the object that the script sent, and sets the status of the response. */
    protected abstract void take(JsonObject sent, HttpServletResponse response) throws IOException;

    @Override
    protected final void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!account.isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var sent = JsonBody.read(request, most);
        if (sent.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        take(sent.get(), response);
    }
}

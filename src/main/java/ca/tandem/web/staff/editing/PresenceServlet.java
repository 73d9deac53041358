package ca.tandem.web.staff.editing;

import ca.tandem.common.Language;
import ca.tandem.posting.Postings;
import ca.tandem.posting.editing.Presences;
import ca.tandem.web.shell.JsonBody;
import ca.tandem.web.shell.ScriptServlet;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A servlet that receives the presence of an editor: a page on which a posting is edited reports that it is open or was closed. The request
 * is a JSON object with {@code posting}, {@code lang} (the language of the page) and {@code left}. The response has the sentences about
 * other users as {@code text}; 204 after {@code left}, 401 without a session, 404 if the posting does not exist.
 */
@WebServlet(PresenceServlet.ADDRESS)
public class PresenceServlet extends ScriptServlet {

    /** The address of the servlet. */
    public static final String ADDRESS = "/staff/presence";

    private static final long serialVersionUID = 1L;
    private static final int MOST = 10_000;

    @Inject
    transient Postings postings;

    @Inject
    transient Presences presences;

    @Inject
    transient PresenceMessage presenceMessage;

    public PresenceServlet() {
        super(MOST);
    }

    @Override
    protected void take(JsonObject sent, HttpServletResponse response) throws IOException {
        var key = sent.getString("posting", "");
        if (postings.byKey(key).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (sent.getBoolean("left", false)) {
            presences.leave(account.actor(), key);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            presences.heartbeat(account.actor(), key);
            var language = Language.of(sent.getString("lang", "")).orElse(Language.EN);
            JsonBody.answer(response, presenceMessage.of(account.actor(), key, language));
        }
    }
}

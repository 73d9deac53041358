package ca.tandem.web.staff.editing;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.text.LocalizedFormats;
import ca.tandem.posting.Postings;
import ca.tandem.posting.editing.Autosaves;
import ca.tandem.posting.editing.FormInput;
import ca.tandem.web.shell.JsonBody;
import ca.tandem.web.shell.ScriptServlet;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;

/**
 * A servlet that receives the autosaves of an editor, every few seconds. The request is a JSON object with {@code account}, {@code posting}
 * (empty for a new one), {@code editingSession} (the id of the editing session), {@code seen} (the version), {@code fields}, {@code began}, and
 * {@code lang} (the language of the page). The response has a sentence with the time of the autosave as {@code text}; 401 if that user is
 * not signed in any more, 404 if the posting does not exist, 400 for any other problem.
 */
@WebServlet(AutosaveServlet.ADDRESS)
public class AutosaveServlet extends ScriptServlet {

    /** The address of the servlet. */
    public static final String ADDRESS = "/staff/autosave";

    private static final long serialVersionUID = 1L;

    /** Maximum length of a request, in bytes: two sets of fields of maximum length; a character takes up to four bytes. */
    private static final int MOST = 8 * FormInput.LONGEST;

    @Inject
    transient Postings postings;

    @Inject
    transient Autosaves drafts;

    @Inject
    transient Clock clock;

    public AutosaveServlet() {
        super(MOST);
    }

    @Override
    protected void take(JsonObject sent, HttpServletResponse response) throws IOException {
        var status = keep(sent);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_OK) {
            var language = Language.of(sent.getString("lang", "")).orElse(Language.EN);
            var time = LocalTime.now(clock.withZone(ClockProducer.ZONE));
            JsonBody.answer(
                    response, Messages.STAFF.get(language, "autosave.saved", LocalizedFormats.time(time, language)));
        }
    }

    private int keep(JsonObject sent) {
        // Another user has signed in meanwhile, in another window of the same browser: the autosave is not theirs.
        if (!sent.getString("account", "").equals(account.actor().name())) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        var key = sent.getString("posting", Autosaves.NEW);
        var editingSession = sent.getString("editingSession", null);
        if (!Autosaves.isEditingSession(editingSession) || !isObject(sent, "fields") || !isObject(sent, "began")) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (!key.equals(Autosaves.NEW) && postings.byKey(key).isEmpty()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        var fields = sent.getJsonObject("fields").toString();
        var began = sent.getJsonObject("began").toString();
        if (fields.length() > FormInput.LONGEST || began.length() > FormInput.LONGEST) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        var seen = sent.get("seen") instanceof JsonNumber number ? number.longValue() : 0;
        drafts.save(account.actor(), key, editingSession, new FormInput(seen, fields, began));
        return HttpServletResponse.SC_OK;
    }

    private static boolean isObject(JsonObject sent, String name) {
        return sent.get(name) instanceof JsonObject;
    }
}

package ca.tandem.web.together;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.Time;
import ca.tandem.common.Wording;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.posting.Postings;
import ca.tandem.posting.draft.KeptDrafts;
import ca.tandem.posting.draft.Typed;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;

/**
 * Takes what stands in somebody's editor, every few seconds: {@code account}, {@code posting} (empty for a new one), {@code sitting},
 * {@code seen}, {@code fields}, {@code began}, and {@code lang} of the page. Answers with a sentence that says when it was kept, as
 * {@code text}; 401 when that person is not signed in any more, 404 where there is no such posting, 400 for anything else.
 */
@WebServlet(Keeping.ADDRESS)
public class Keeping extends HttpServlet {

    /** Its address. */
    public static final String ADDRESS = "/staff/kept";

    private static final long serialVersionUID = 1L;

    /** Both sets of fields at their longest; a character can take four bytes. */
    private static final int MOST = 8 * Typed.LONGEST;

    @Inject
    transient CurrentAccount account;

    @Inject
    transient Postings postings;

    @Inject
    transient KeptDrafts drafts;

    @Inject
    transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!account.isSignedIn()) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var sent = Posted.read(request, MOST);
        var status = sent.map(this::keep).orElse(HttpServletResponse.SC_BAD_REQUEST);
        response.setStatus(status);
        if (status == HttpServletResponse.SC_OK) {
            var language = Language.of(sent.get().getString("lang", "")).orElse(Language.EN);
            var time = LocalTime.now(clock.withZone(Time.ZONE));
            Posted.answer(response, Messages.STAFF.in(language, "keep.done", Wording.time(time, language)));
        }
    }

    private int keep(JsonObject sent) {
        // Somebody else signed in meanwhile, in another window of the same browser: these words are not theirs.
        if (!sent.getString("account", "").equals(account.actor().name())) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        var key = sent.getString("posting", KeptDrafts.NEW);
        var sitting = sent.getString("sitting", null);
        if (!KeptDrafts.isSitting(sitting) || !isObject(sent, "fields") || !isObject(sent, "began")) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        if (!key.equals(KeptDrafts.NEW) && postings.byKey(key).isEmpty()) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        var fields = sent.getJsonObject("fields").toString();
        var began = sent.getJsonObject("began").toString();
        if (fields.length() > Typed.LONGEST || began.length() > Typed.LONGEST) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        var seen = sent.get("seen") instanceof JsonNumber number ? number.longValue() : 0;
        drafts.keep(account.actor(), key, sitting, new Typed(seen, fields, began));
        return HttpServletResponse.SC_OK;
    }

    private static boolean isObject(JsonObject sent, String name) {
        return sent.get(name) instanceof JsonObject;
    }
}

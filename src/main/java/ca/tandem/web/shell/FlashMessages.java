package ca.tandem.web.shell;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The messages for the next page, stored in the session: an action ends with a redirect. */
@SessionScoped
public class FlashMessages implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<StatusMessages.StatusMessage> messages = new ArrayList<>();

    /** Adds a success message for the next page; a form that was sent twice adds it once. */
    public synchronized void addSuccess(String sentence) {
        var statusMessage = new StatusMessages.StatusMessage("good", sentence, null);
        if (!messages.contains(statusMessage)) {
            messages.add(statusMessage);
        }
    }

    /** Adds a warning for the next page. */
    public synchronized void addWarning(String sentence) {
        messages.add(new StatusMessages.StatusMessage("warn", sentence, null));
    }

    synchronized List<StatusMessages.StatusMessage> drain() {
        var taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }
}

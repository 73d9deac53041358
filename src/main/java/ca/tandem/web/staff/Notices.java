package ca.tandem.web.staff;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The messages for the next page, stored in the session: an action ends with a redirect. */
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Status.Message> messages = new ArrayList<>();

    /** Adds a success message for the next page; a form that was sent twice adds it once. */
    public synchronized void say(String sentence) {
        var message = new Status.Message("good", sentence, null);
        if (!messages.contains(message)) {
            messages.add(message);
        }
    }

    /** Adds a warning for the next page. */
    public synchronized void warn(String sentence) {
        messages.add(new Status.Message("warn", sentence, null));
    }

    synchronized List<Status.Message> take() {
        var taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }
}

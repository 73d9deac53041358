package ca.tandem.web.staff;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What came of an act, kept until the next page has said it: acts end with a redirect. */
@SessionScoped
public class Notices implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Status.Message> messages = new ArrayList<>();

    /** Says on the page that comes next that something was done; a form that was sent twice says it once. */
    public synchronized void say(String sentence) {
        var message = new Status.Message("good", sentence, null);
        if (!messages.contains(message)) {
            messages.add(message);
        }
    }

    /** Says on the page that comes next that something is to be noted. */
    public synchronized void warn(String sentence) {
        messages.add(new Status.Message("warn", sentence, null));
    }

    synchronized List<Status.Message> take() {
        var taken = List.copyOf(messages);
        messages.clear();
        return taken;
    }
}

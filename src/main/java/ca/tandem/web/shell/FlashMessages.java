package ca.tandem.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The messages for the next page, stored in the session: an action ends with a redirect. They are an attribute of the session and no bean
 * of its scope, since such a bean is lost where the request that adds them has ended the views of somebody else, and so their session.
 */
@ApplicationScoped
public class FlashMessages {

    private static final String ATTRIBUTE = FlashMessages.class.getName();

    @Inject
    HttpServletRequest request;

    private record StoredMessages(List<StatusMessages.StatusMessage> messages) implements Serializable {}

    /** Adds a success message for the next page; a form that was sent twice adds it once. */
    public synchronized void addSuccess(String sentence) {
        var statusMessage = new StatusMessages.StatusMessage("good", sentence, null);
        if (!stored().contains(statusMessage)) {
            add(statusMessage);
        }
    }

    /** Adds a warning for the next page. */
    public synchronized void addWarning(String sentence) {
        add(new StatusMessages.StatusMessage("warn", sentence, null));
    }

    /** Returns the messages and removes them; without a session there are none, and it creates none. */
    synchronized List<StatusMessages.StatusMessage> drain() {
        var taken = stored();
        if (!taken.isEmpty()) {
            request.getSession().removeAttribute(ATTRIBUTE);
        }
        return taken;
    }

    private void add(StatusMessages.StatusMessage statusMessage) {
        var messages = new ArrayList<>(stored());
        messages.add(statusMessage);
        request.getSession().setAttribute(ATTRIBUTE, new StoredMessages(List.copyOf(messages)));
    }

    private List<StatusMessages.StatusMessage> stored() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof StoredMessages stored
                ? stored.messages()
                : List.of();
    }
}

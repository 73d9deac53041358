package ca.tandem.web.staff.editing;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The presence of other users on the posting of this page. */
@Named
@RequestScoped
public class PresencePanel {

    @Inject
    PresenceMessage presenceMessage;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    /** Returns a sentence for each other user; empty if there is none. */
    public String getText() {
        return presenceMessage.of(account.actor(), page.getName(), page.getLanguage());
    }

    /** Returns the address to which the page reports that it is open. */
    public String getAddress() {
        return PresenceServlet.ADDRESS;
    }
}

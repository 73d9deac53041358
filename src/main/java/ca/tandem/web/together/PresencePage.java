package ca.tandem.web.together;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.CurrentPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who else is at work on the posting of this page. */
@Named
@RequestScoped
public class PresencePage {

    @Inject
    Company company;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    /** Sentences; empty where nobody else is there. */
    public String getText() {
        return company.of(account.actor(), page.getName(), page.getLanguage());
    }

    /** Where the page says that it is open. */
    public String getAddress() {
        return Heartbeat.ADDRESS;
    }
}

package ca.tandem.web.shell;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Notifications;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;

/**
 * Number of the user's unread notifications. Those about the posting that the page shows do not count: the page shows what they are about,
 * and marks them as read by a request of its own, so that a link that is only opened changes nothing.
 */
@Named
@RequestScoped
public class UnreadCount {

    private static final Set<Page> ABOUT_A_POSTING =
            EnumSet.of(Page.EDITION, Page.EDITOR, Page.TRANSLATION, Page.APPROVAL);

    @Inject
    Notifications notifications;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    HttpServletRequest request;

    private Notifications.WaitingCounts waiting;

    @PostConstruct
    void load() {
        waiting = notifications.waiting(
                account.actor(),
                ABOUT_A_POSTING.contains(page.pageRequest().page()) ? page.getName() : null,
                getUnit(),
                account.isAdministrator());
    }

    public long getCount() {
        return waiting.elsewhere();
    }

    /** Returns the number of messages that were not sent; 0 for everybody but administrators. */
    public long getUnsentMails() {
        return waiting.unsentMails();
    }

    /** Checks whether the page shows anything that an unread notification is about. */
    public boolean isAboutPage() {
        return waiting.here() > 0;
    }

    /** Returns the id of the unit that the address names; null if it names none. */
    public Long getUnit() {
        var unit = request.getParameter("unit");
        return unit != null && unit.matches("\\d{1,18}") ? Long.valueOf(unit) : null;
    }
}

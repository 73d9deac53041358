package ca.tandem.web.shell;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Notifications;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;

/** Number of the user's unread notifications. Opening a posting marks the notifications about it as read. */
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

    private long count;

    @PostConstruct
    void look() {
        if (ABOUT_A_POSTING.contains(page.pageRequest().page()) && "GET".equals(request.getMethod())) {
            notifications.markPostingRead(page.getName(), account.actor());
        }
        count = notifications.unread(account.actor());
    }

    public long getCount() {
        return count;
    }
}

package ca.tandem.web.notification;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Notification;
import ca.tandem.notification.NotificationTexts;
import ca.tandem.notification.Notifications;
import ca.tandem.notification.StaffAddresses;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.web.shell.EditionLabels;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.Paging;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Page of the user's notifications, the latest first; unread ones are marked. */
@Named
@RequestScoped
public class NotificationsPage {

    private static final int SIZE = 25;

    @Inject
    Notifications notifications;

    @Inject
    DisplayNames displayNames;

    @Inject
    StaffAddresses addresses;

    @Inject
    CurrentAccount account;

    @Inject
    EditionLabels editionLabels;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private int number;
    private long unread;
    private long latest;
    private Notifications.FoundNotifications foundNotifications;

    @PostConstruct
    void load() {
        number = Paging.number(request.getParameter("page"));
        foundNotifications = notifications.of(account.actor(), false, number, SIZE);
        unread = notifications.unread(account.actor());
        latest = notifications.latest(account.actor());
    }

    /** Marks the notification whose button was pressed as read, and shows the same page again. */
    public void act() {
        var pressed = request.getParameter("read");
        if (navigation.isPostback() && pressed != null && pressed.matches("\\d{1,18}")) {
            notifications.read(Long.parseLong(pressed), account.actor());
            done("notifications.were.read", 1);
        }
    }

    /** Marks the notifications up to and including {@link #getLatest} as read; later ones stay unread. */
    public void readAll() {
        done("notifications.were.read", notifications.readAll(latest, account.actor()));
    }

    private void done(String said, int count) {
        flashMessages.addSuccess(pageTexts.staff(said, count));
        navigation.to(address(number));
    }

    public String sentence(Notification notification) {
        return NotificationTexts.of(notification, page.getLanguage(), displayNames::name);
    }

    /** Returns the title of what a notification is about. */
    public String title(Notification notification) {
        return NotificationTexts.title(notification, page.getLanguage());
    }

    /** Returns the language tag of that title. */
    public String lang(Notification notification) {
        return notification.getEdition() == null
                ? page.getLanguage().regionalTag()
                : editionLabels.lang(notification.getEdition());
    }

    /** Returns the address at which the subject of a notification is shown or handled. */
    public String linkTo(Notification notification) {
        return addresses.of(notification, page.getLanguage());
    }

    public List<Notification> getNotifications() {
        return foundNotifications.notifications();
    }

    public long getUnread() {
        return unread;
    }

    public long getTotal() {
        return foundNotifications.total();
    }

    public Paging getPaging() {
        return new Paging(number, foundNotifications.total(), SIZE, this::address);
    }

    /** Returns the address of another page of the same list. */
    private String address(int other) {
        return page.path("NOTIFICATIONS") + (other == 1 ? "" : "?page=" + other);
    }

    public long getLatest() {
        return latest;
    }

    public void setLatest(long latest) {
        this.latest = latest;
    }
}

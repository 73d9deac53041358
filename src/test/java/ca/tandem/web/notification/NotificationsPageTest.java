package ca.tandem.web.notification;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Notifications;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessagesFixture;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotificationsPageTest {

    private long readUpTo;

    @Test
    void allAreReadFromAnyPageOfTheList() {
        var page = page("2");

        page.readAll();

        assertThat(readUpTo).isEqualTo(60);
    }

    /** A page of the list of somebody whose latest notification is number 60. */
    private NotificationsPage page(String number) {
        var page = new NotificationsPage();
        page.account = new CurrentAccount() {
            @Override
            public Actor actor() {
                return Actor.PORTAL;
            }
        };
        page.notifications = new Notifications() {
            @Override
            public FoundNotifications of(Actor actor, boolean onlyUnread, int number, int size) {
                return new FoundNotifications(List.of(), 60);
            }

            @Override
            public long latest(Actor actor) {
                return 60;
            }

            @Override
            public long unread(Actor actor) {
                return 30;
            }

            @Override
            public int readAll(long latest, Actor actor) {
                readUpTo = latest;
                return 30;
            }
        };
        page.page = new CurrentPage() {
            @Override
            public String path(String page) {
                return "/" + page;
            }
        };
        page.pageTexts = new PageTexts().in(Language.EN);
        page.flashMessages = FlashMessagesFixture.flashMessages();
        page.navigation = new Navigation() {
            @Override
            public void to(String path) {
                // The test follows no address.
            }
        };
        page.request = (HttpServletRequest) Proxy.newProxyInstance(
                NotificationsPageTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> number);
        page.load();
        return page;
    }
}

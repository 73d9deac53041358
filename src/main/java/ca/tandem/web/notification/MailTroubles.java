package ca.tandem.web.notification;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Outbox;
import ca.tandem.notification.OutgoingMail;
import ca.tandem.notification.SmtpSettings;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Page;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** E-mail messages that were not delivered, or perhaps not, for administrators. */
@Named
@RequestScoped
public class MailTroubles {

    private static final int MOST = 100;

    @Inject
    Outbox outbox;

    @Inject
    SmtpSettings settings;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private List<OutgoingMail> troubles;
    private List<OutgoingMail> delayed;

    /** Checks whether a mail server is configured. */
    public boolean isOn() {
        return settings.isOn();
    }

    public List<OutgoingMail> getTroubles() {
        if (troubles == null) {
            troubles = outbox.troubles(account.actor(), MOST);
        }
        return troubles;
    }

    public List<OutgoingMail> getDelayed() {
        if (delayed == null) {
            delayed = outbox.delayed(account.actor(), MOST);
        }
        return delayed;
    }

    /** Returns the {@code Message-ID} by which mail servers know a message. */
    public String messageId(OutgoingMail mail) {
        return settings.messageId(mail);
    }

    /** Resends the message whose button was pressed. */
    public void act() {
        var pressed = request.getParameter("again");
        if (navigation.isPostback() && pressed != null && pressed.matches("\\d{1,18}")) {
            if (attempt.run(() -> outbox.again(Long.parseLong(pressed), account.actor()))) {
                notices.say(words.staff("mail.again.done"));
                navigation.to(Page.MAIL.path(page.getLanguage()));
            }
        }
    }
}

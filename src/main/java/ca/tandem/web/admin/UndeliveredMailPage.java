package ca.tandem.web.admin;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.Outbox;
import ca.tandem.notification.OutgoingMail;
import ca.tandem.notification.SmtpSettings;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.DisplayNames;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** E-mail messages that were not delivered, or perhaps not, for administrators. */
@Named
@RequestScoped
public class UndeliveredMailPage {

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
    PageTexts pageTexts;

    @Inject
    DisplayNames displayNames;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    HttpServletRequest request;

    private List<OutgoingMail> troubles;
    private List<OutgoingMail> delayed;

    /** Checks whether a mail server is configured. */
    public boolean isOn() {
        return settings.isEnabled();
    }

    public List<OutgoingMail> getUndelivered() {
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

    /** Returns the name of the recipient; of a reader only that it is one. */
    public String recipient(OutgoingMail mail) {
        return mail.getAccount() == null ? pageTexts.staff("mail.to.reader") : displayNames.name(mail.getAccount());
    }

    /** Returns the {@code Message-ID} by which mail servers know a message. */
    public String messageId(OutgoingMail mail) {
        return settings.messageId(mail);
    }

    /** Resends the message whose button was pressed. */
    public void act() {
        var pressed = request.getParameter("again");
        if (navigation.isPostback() && pressed != null && pressed.matches("\\d{1,18}")) {
            if (serviceCall.run(() -> outbox.retry(Long.parseLong(pressed), account.actor()))) {
                flashMessages.addSuccess(pageTexts.staff("mail.again.done"));
                navigation.to(Page.MAIL.path(page.getLanguage()));
            }
        }
    }
}

package ca.tandem.web.settings;

import ca.tandem.identity.Account;
import ca.tandem.identity.AccountSettings;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.notification.MailPreferences;
import ca.tandem.notification.MailPreferences.MailFrequency;
import ca.tandem.notification.NotificationKind;
import ca.tandem.notification.SmtpSettings;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Settings for the signed-in user's e-mail address, and for which notifications are sent to it. */
@Named
@RequestScoped
public class MailSettings {

    private static final Map<String, String> FIELDS = Map.of("account.email.form", "email");

    /** A kind of notification with its chosen mail frequency. */
    public static class MailPreferenceRow {

        private final NotificationKind kind;
        private MailFrequency mailFrequency;

        MailPreferenceRow(NotificationKind kind, MailFrequency mailFrequency) {
            this.kind = kind;
            this.mailFrequency = mailFrequency;
        }

        public NotificationKind getKind() {
            return kind;
        }

        public MailFrequency getFrequency() {
            return mailFrequency;
        }

        public void setFrequency(MailFrequency mailFrequency) {
            this.mailFrequency = mailFrequency;
        }
    }

    @Inject
    PresentPassword presentPassword;

    @Inject
    AccountSettings own;

    @Inject
    MailPreferences mailPreferences;

    @Inject
    SmtpSettings settings;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private String email;
    private String password;
    private long seen;
    private List<MailPreferenceRow> lines;

    @PostConstruct
    void load() {
        account.account().ifPresent(this::show);
        var chosen = mailPreferences.of(account.actor());
        lines = Arrays.stream(NotificationKind.values())
                .map(kind -> new MailPreferenceRow(kind, chosen.get(kind)))
                .toList();
    }

    private void show(Account found) {
        email = found.getEmail();
        seen = found.getVersion();
    }

    /** Saves the e-mail address; a blank one removes it. */
    public void saveAddress() {
        if (!presentPassword.isVerified("email-password", password)) {
            return;
        }
        if (serviceCall.run(FIELDS, () -> own.changeEmail(seen, email, account.actor()))) {
            done(email == null || email.isBlank() ? "settings.email.gone" : "settings.email.saved");
        } else if (serviceCall.isConflict()) {
            account.account().ifPresent(now -> seen = now.getVersion());
        }
    }

    /** Saves the mail preferences. */
    public void savePreferences() {
        var chosen = new EnumMap<NotificationKind, MailFrequency>(NotificationKind.class);
        lines.forEach(mailPreferenceRow -> chosen.put(mailPreferenceRow.getKind(), mailPreferenceRow.getFrequency()));
        mailPreferences.set(account.actor(), chosen);
        done("settings.mail.saved");
    }

    private void done(String said) {
        flashMessages.addSuccess(pageTexts.staff(said));
        navigation.to(page.path("SETTINGS"));
    }

    /** Checks whether the portal sends e-mail. */
    public boolean isOn() {
        return settings.isEnabled();
    }

    public List<MailPreferenceRow> getLines() {
        return lines;
    }

    public MailFrequency[] getFrequencies() {
        return MailFrequency.values();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}

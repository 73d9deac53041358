package ca.tandem.web.settings;

import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.OwnAccount;
import ca.tandem.notification.MailWishes;
import ca.tandem.notification.Mailing;
import ca.tandem.notification.NotificationKind;
import ca.tandem.notification.SmtpSettings;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
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
    public static class Line {

        private final NotificationKind kind;
        private Mailing mailing;

        Line(NotificationKind kind, Mailing mailing) {
            this.kind = kind;
            this.mailing = mailing;
        }

        public NotificationKind getKind() {
            return kind;
        }

        public Mailing getMailing() {
            return mailing;
        }

        public void setMailing(Mailing mailing) {
            this.mailing = mailing;
        }
    }

    @Inject
    OwnAccount own;

    @Inject
    MailWishes wishes;

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

    private String email;
    private long seen;
    private List<Line> lines;

    @PostConstruct
    void load() {
        account.account().ifPresent(this::show);
        var wanted = wishes.of(account.actor());
        lines = Arrays.stream(NotificationKind.values())
                .map(kind -> new Line(kind, wanted.get(kind)))
                .toList();
    }

    private void show(Account found) {
        email = found.getEmail();
        seen = found.getVersion();
    }

    /** Saves the e-mail address; a blank one removes it. */
    public void saveAddress() {
        if (attempt.run(FIELDS, () -> own.changeEmail(seen, email, account.actor()))) {
            done(email == null || email.isBlank() ? "settings.email.gone" : "settings.email.saved");
        } else if (attempt.isStale()) {
            account.account().ifPresent(now -> seen = now.getVersion());
        }
    }

    /** Saves the mail preferences. */
    public void saveWishes() {
        var wanted = new EnumMap<NotificationKind, Mailing>(NotificationKind.class);
        lines.forEach(line -> wanted.put(line.getKind(), line.getMailing()));
        wishes.set(account.actor(), wanted);
        done("settings.mail.saved");
    }

    private void done(String said) {
        notices.say(words.staff(said));
        navigation.to(page.path("SETTINGS"));
    }

    /** Checks whether the portal sends e-mail. */
    public boolean isOn() {
        return settings.isOn();
    }

    public List<Line> getLines() {
        return lines;
    }

    public Mailing[] getMailings() {
        return Mailing.values();
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

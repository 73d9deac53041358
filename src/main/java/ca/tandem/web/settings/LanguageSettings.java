package ca.tandem.web.settings;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.OwnAccount;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Setting for the language in which the portal writes to the signed-in user; pages are in the language of their address. */
@Named
@RequestScoped
public class LanguageSettings {

    @Inject
    OwnAccount own;

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

    private Language language;
    private long seen;

    @PostConstruct
    void load() {
        account.account().ifPresent(this::show);
    }

    private void show(Account found) {
        language = found.getLanguage();
        seen = found.getVersion();
    }

    /** Saves the language. */
    public void save() {
        if (attempt.run(() -> own.changeLanguage(seen, language, account.actor()))) {
            notices.say(words.staff("settings.language.saved." + language));
            navigation.to(page.path("SETTINGS"));
        } else if (attempt.isStale()) {
            account.account().ifPresent(now -> seen = now.getVersion());
        }
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }
}

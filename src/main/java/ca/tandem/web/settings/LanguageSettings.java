package ca.tandem.web.settings;

import ca.tandem.common.Language;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountSettings;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Setting for the language in which the portal writes to the signed-in user; pages are in the language of their address. */
@Named
@RequestScoped
public class LanguageSettings {

    @Inject
    AccountSettings own;

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
        if (serviceCall.run(() -> own.changeLanguage(seen, language, account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("settings.language.saved." + language));
            navigation.to(page.path("SETTINGS"));
        } else if (serviceCall.isConflict()) {
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

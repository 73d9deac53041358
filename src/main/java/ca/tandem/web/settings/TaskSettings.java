package ca.tandem.web.settings;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.FormKey;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import ca.tandem.web.shell.StatusMessages;
import ca.tandem.web.task.TaskFeed;
import ca.tandem.work.task.TaskFeeds;
import ca.tandem.work.task.TranslationDirections;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Settings for a translator's translation directions, and for the secret with which a program reads the user's task feed. */
@Named
@RequestScoped
public class TaskSettings {

    @Inject
    TranslationDirections translationDirections;

    @Inject
    TaskFeeds feeds;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FormKey formKey;

    @Inject
    StatusMessages statusMessages;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    private boolean intoEnglish;
    private boolean intoFrench;
    private String secret;

    @PostConstruct
    void load() {
        var into = translationDirections.of(account.actor());
        intoEnglish = into.contains(Language.EN);
        intoFrench = into.contains(Language.FR);
    }

    /** Saves the translation directions; at least one is required. */
    public void saveDirections() {
        Set<Language> into = EnumSet.noneOf(Language.class);
        if (intoEnglish) {
            into.add(Language.EN);
        }
        if (intoFrench) {
            into.add(Language.FR);
        }
        if (into.isEmpty()) {
            statusMessages.addError(pageTexts.staff("settings.directions.none"));
            return;
        }
        translationDirections.set(account.actor(), into);
        done("settings.directions.saved");
    }

    /**
     * Creates a secret for the feed and shows it. It cannot be shown again later: only its hash is stored. Submitting the same form again
     * shows the same one.
     */
    public void renewFeed() {
        var made = formKey.secret("task feed", TaskFeeds.OCTETS);
        if (serviceCall.runOnce(Map.of(), () -> feeds.renew(made, account.actor()))) {
            secret = made;
            statusMessages.addSuccess("feed-password", pageTexts.staff("settings.feed.made"));
        }
    }

    /** Revokes the feed. */
    public void revokeFeed() {
        feeds.revoke(account.actor());
        done("settings.feed.revoked");
    }

    private void done(String said) {
        flashMessages.addSuccess(pageTexts.staff(said));
        navigation.to(page.path("SETTINGS"));
    }

    /** Returns the time since which the feed has existed, or null if there is none. */
    public Instant getFeedSince() {
        return feeds.since(account.actor()).orElse(null);
    }

    public String getFeedAddress() {
        return page.absolute(TaskFeed.ADDRESS);
    }

    /** Returns the user name with which a program reads the feed. */
    public String getFeedName() {
        return account.actor().name();
    }

    /** Returns the secret that was just created, else null. */
    public String getFeedPassword() {
        return secret;
    }

    public boolean isIntoEnglish() {
        return intoEnglish;
    }

    public void setIntoEnglish(boolean intoEnglish) {
        this.intoEnglish = intoEnglish;
    }

    public boolean isIntoFrench() {
        return intoFrench;
    }

    public void setIntoFrench(boolean intoFrench) {
        this.intoFrench = intoFrench;
    }
}

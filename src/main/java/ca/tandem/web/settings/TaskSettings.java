package ca.tandem.web.settings;

import ca.tandem.common.Language;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.task.Directions;
import ca.tandem.task.TaskFeeds;
import ca.tandem.web.CurrentPage;
import ca.tandem.web.Words;
import ca.tandem.web.staff.Attempt;
import ca.tandem.web.staff.FormKey;
import ca.tandem.web.staff.Navigation;
import ca.tandem.web.staff.Notices;
import ca.tandem.web.staff.Status;
import ca.tandem.web.task.TaskFeed;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Settings for a translator's translation directions, and for the secret address of the user's task feed. */
@Named
@RequestScoped
public class TaskSettings {

    @Inject
    Directions directions;

    @Inject
    TaskFeeds feeds;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    Words words;

    @Inject
    Attempt attempt;

    @Inject
    FormKey formKey;

    @Inject
    Status status;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private boolean intoEnglish;
    private boolean intoFrench;
    private String address;

    @PostConstruct
    void load() {
        var into = directions.of(account.actor());
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
            status.bad(words.staff("settings.directions.none"));
            return;
        }
        directions.set(account.actor(), into);
        done("settings.directions.saved");
    }

    /**
     * Creates a feed address and shows it. It cannot be shown again later: only its hash is stored. Submitting the same form again shows
     * the same address.
     */
    public void renewFeed() {
        var secret = formKey.secret("task feed", TaskFeeds.OCTETS);
        if (attempt.runOnce(Map.of(), () -> feeds.renew(secret, account.actor()))) {
            address = page.absolute(TaskFeed.FOLDER + secret);
            status.good("feed-address", words.staff("settings.feed.made"));
        }
    }

    /** Revokes the feed. */
    public void revokeFeed() {
        feeds.revoke(account.actor());
        done("settings.feed.revoked");
    }

    private void done(String said) {
        notices.say(words.staff(said));
        navigation.to(page.path("SETTINGS"));
    }

    /** Returns the time since which the feed has existed, or null if there is none. */
    public Instant getFeedSince() {
        return feeds.since(account.actor()).orElse(null);
    }

    /** Returns the feed address that was just created, else null. */
    public String getAddress() {
        return address;
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

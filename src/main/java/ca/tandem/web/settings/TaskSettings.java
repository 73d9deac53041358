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

/** Into which languages a translator works, and the secret address of somebody's feed. */
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

    /** Keeps the directions; one at least. */
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

    /** Makes an address and shows it: only here and now, for only its hash is kept. The same form makes and shows the same. */
    public void renewFeed() {
        var secret = formKey.secret("task feed", TaskFeeds.OCTETS);
        if (attempt.runOnce(Map.of(), () -> feeds.renew(secret, account.actor()))) {
            address = page.absolute(TaskFeed.FOLDER + secret);
            status.good("feed-address", words.staff("settings.feed.made"));
        }
    }

    /** Ends the feed. */
    public void revokeFeed() {
        feeds.revoke(account.actor());
        done("settings.feed.revoked");
    }

    private void done(String said) {
        notices.say(words.staff(said));
        navigation.to(page.path("SETTINGS"));
    }

    /** Since when there is a feed; null where there is none. */
    public Instant getFeedSince() {
        return feeds.since(account.actor()).orElse(null);
    }

    /** The address that was just made; null else. */
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

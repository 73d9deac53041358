package ca.tandem.notification;

import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.Terms;
import ca.tandem.common.Time;
import ca.tandem.common.Wording;
import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.task.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** Texts of notifications, for pages, API and e-mail alike. */
@ApplicationScoped
public class Sentences {

    @Inject
    Accounts accounts;

    /** Returns one or two sentences in the given language. They do not include the notification's detail. */
    public String of(Notification notification, Language language) {
        var words = new Terms(language);
        var sentence = words.sentence(
                "notification." + notification.getKind(),
                name(notification, language),
                notification.getStep() == null ? "" : toDo(notification.getStep(), notification.getEdition(), language),
                named(notification, language));
        var hasDay = notification.getDay() != null
                && (notification.getKind() == NotificationKind.TASK_ASSIGNED
                        || notification.getKind() == NotificationKind.TASK_FOR_ROLE);
        return hasDay
                ? sentence + " " + words.sentence("notification.due", Wording.date(notification.getDay(), language))
                : sentence;
    }

    /** Returns the work to be done in a step, such as “translate into French”. */
    public static String toDo(Step step, Edition edition, Language language) {
        var key = "task." + step + (step == Step.TRANSLATION ? "." + edition.getTargetLanguage() : "");
        return new Terms(language).sentence(key);
    }

    /** Returns the edition's title in the given language, else in the other one, else the posting's key. */
    public static String title(Edition edition, Language language) {
        var title = edition.titleFor(language);
        return title.isEmpty() ? edition.getPosting().getKey() : title;
    }

    private String name(Notification notification, Language language) {
        if (notification.getGuest() != null) {
            return new Terms(language).sentence("notification.guest", notification.getGuest());
        }
        var account = notification.getBy();
        return account.equals(Actor.CLOCK.name())
                ? Messages.STAFF.in(language, "person.clock")
                : accounts.byName(account).map(Account::getDisplayName).orElse(account);
    }

    private static String named(Notification notification, Language language) {
        if (notification.getMoment() != null) {
            return moment(notification.getMoment(), language);
        }
        return notification.getDay() == null ? "" : Wording.date(notification.getDay(), language);
    }

    private static String moment(Instant instant, Language language) {
        var local = instant.atZone(Time.ZONE);
        return new Terms(language)
                .sentence(
                        "date.at.time",
                        Wording.date(local.toLocalDate(), language),
                        Wording.time(local.toLocalTime(), language));
    }
}

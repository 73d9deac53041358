package ca.tandem.notification;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.DomainTexts;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.text.LocalizedFormats;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.work.task.TaskStep;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Texts of notifications, for pages, API and e-mail alike. */
public final class NotificationTexts {

    private NotificationTexts() {}

    /**
     * Returns one or two sentences in the given language. They do not include the notification's detail.
     *
     * @param displayNames returns the display name of an account
     */
    public static String of(Notification notification, Language language, UnaryOperator<String> displayNames) {
        var words = new DomainTexts(language);
        var sentence = words.message(
                "notification." + notification.getKind(),
                name(notification, language, displayNames),
                notification.getStep() == null ? "" : toDo(notification.getStep(), notification.getEdition(), language),
                named(notification, language));
        var hasDay = notification.getDay() != null
                && (notification.getKind() == NotificationKind.TASK_ASSIGNED
                        || notification.getKind() == NotificationKind.TASK_FOR_ROLE);
        if (notification.getFigures() != null) {
            return sentence + figures(notification, words);
        }
        return hasDay
                ? sentence + " "
                        + words.message("notification.due", LocalizedFormats.date(notification.getDay(), language))
                : sentence;
    }

    /** Returns the figures of an import: for the one who started it all of them, for others what waits for their roles. */
    private static String figures(Notification notification, DomainTexts words) {
        var figures = notification.getFigures();
        var text = new StringBuilder();
        if (notification.getKind() != NotificationKind.IMPORT_WAITS) {
            text.append(' ')
                    .append(words.message(
                            "notification.import.figures",
                            figures.imported(),
                            figures.unchanged(),
                            figures.rejected()));
        }
        append(text, words, "notification.import.write", figures.toWrite());
        append(text, words, "notification.import.translate", figures.toTranslate());
        append(text, words, "notification.import.approve", figures.toApprove());
        return text.toString();
    }

    private static void append(StringBuilder text, DomainTexts words, String key, int count) {
        if (count > 0) {
            text.append(' ').append(words.message(key, count));
        }
    }

    /** Returns the title of a notification: of its edition, as {@link #title(Edition, Language)} gives it, or of its import. */
    public static String title(Notification notification, Language language) {
        return notification.getEdition() == null
                ? new DomainTexts(language).message("notification.import.title", moment(notification.getAt(), language))
                : title(notification.getEdition(), language);
    }

    /** Returns the work to be done in a step, such as “translate into French”. */
    public static String toDo(TaskStep taskStep, Edition edition, Language language) {
        var key = "task." + taskStep + (taskStep == TaskStep.TRANSLATION ? "." + edition.getTargetLanguage() : "");
        return new DomainTexts(language).message(key);
    }

    /** Returns the edition's title in the given language, else in the other one, else the posting's key. */
    public static String title(Edition edition, Language language) {
        var title = edition.titleFor(language);
        return title.isEmpty() ? edition.getPosting().getKey() : title;
    }

    private static String name(Notification notification, Language language, UnaryOperator<String> displayNames) {
        if (notification.getGuest() != null) {
            return new DomainTexts(language).message("notification.guest", notification.getGuest());
        }
        var account = notification.getBy();
        if (account.isEmpty()) {
            return new DomainTexts(language).message("notification.reader");
        }
        return account.equals(Actor.CLOCK.name())
                ? Messages.STAFF.get(language, "person.clock")
                : displayNames.apply(account);
    }

    private static String named(Notification notification, Language language) {
        if (notification.getMoment() != null) {
            return moment(notification.getMoment(), language);
        }
        return notification.getDay() == null ? "" : LocalizedFormats.date(notification.getDay(), language);
    }

    static String moment(Instant instant, Language language) {
        var local = instant.atZone(ClockProducer.ZONE);
        return new DomainTexts(language)
                .message(
                        "date.at.time",
                        LocalizedFormats.date(local.toLocalDate(), language),
                        LocalizedFormats.time(local.toLocalTime(), language));
    }
}

package ca.tandem.web.notification;

import ca.tandem.common.Language;
import ca.tandem.notification.Notification;
import ca.tandem.notification.NotificationKind;
import ca.tandem.notification.StaffAddresses;
import ca.tandem.web.shell.Page;
import ca.tandem.web.task.TaskLinks;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Addresses to which notifications link: a comment's unit, the page for the work of an open task, else the
 * posting's own page; the report of an import or, for those whose roles its postings wait for, their tasks.
 */
@ApplicationScoped
public class StaffPageAddresses implements StaffAddresses {

    @Override
    public String of(Notification notification, Language language) {
        var edition = notification.getEdition();
        if (edition == null) {
            return notification.getKind() == NotificationKind.IMPORT_WAITS
                    ? Page.TASKS.path(language)
                    : Page.IMPORT.path(language, notification.getRun().toString());
        }
        var key = edition.getPosting().getKey();
        if (notification.getUnit() != null) {
            return Page.TRANSLATION.path(language, key) + "?unit=" + notification.getUnit();
        }
        var isStillToDo =
                notification.getStep() != null && notification.getStep().state() == edition.getState();
        return isStillToDo ? TaskLinks.path(edition, language) : Page.EDITION.path(language, key);
    }

    @Override
    public String link(String secret, Language language) {
        return Page.WELCOME.pathWithSecret(language, secret);
    }

    @Override
    public String settings(Language language) {
        return Page.SETTINGS.path(language);
    }
}

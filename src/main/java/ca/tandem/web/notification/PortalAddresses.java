package ca.tandem.web.notification;

import ca.tandem.common.Language;
import ca.tandem.notification.Notification;
import ca.tandem.notification.StaffAddresses;
import ca.tandem.web.Page;
import ca.tandem.web.task.Workplaces;
import jakarta.enterprise.context.ApplicationScoped;

/** Addresses to which notifications link: a comment's unit, the page for the work of an open task, else the posting's own page. */
@ApplicationScoped
public class PortalAddresses implements StaffAddresses {

    @Override
    public String of(Notification notification, Language language) {
        var edition = notification.getEdition();
        var key = edition.getPosting().getKey();
        if (notification.getUnit() != null) {
            return Page.TRANSLATION.path(language, key) + "?unit=" + notification.getUnit();
        }
        var isStillToDo =
                notification.getStep() != null && notification.getStep().state() == edition.getState();
        return isStillToDo ? Workplaces.path(edition, language) : Page.EDITION.path(language, key);
    }

    @Override
    public String settings(Language language) {
        return Page.SETTINGS.path(language);
    }
}

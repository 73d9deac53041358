package ca.tandem.notification;

import ca.tandem.common.Language;

/** Paths of the staff pages to which messages link. The web package implements it, because this package does not know the pages. */
public interface StaffAddresses {

    /** Returns the path of the page on which the recipient sees, or does, what the notification is about. */
    String of(Notification notification, Language language);

    /** Returns the path of the page that a one-time link leads to. */
    String link(String secret, Language language);

    /** Returns the path of the page with the user's e-mail preferences. */
    String settings(Language language);
}

package ca.tandem.notification;

import ca.tandem.common.Language;

/** Where the staff pages are that messages lead to. The pages give it: this package does not know them. */
public interface StaffAddresses {

    /** The path at which somebody sees, or does, what they are told. */
    String of(Notification notification, Language language);

    /** The path at which people say what they want by e-mail. */
    String settings(Language language);
}

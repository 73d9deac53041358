package ca.tandem.alert;

import ca.tandem.common.Language;

/** Paths of the readers' page of alerts. The web package implements it, because this package does not know the pages. */
public interface AlertAddresses {

    /** Returns the path at which an alert is confirmed. */
    String confirming(Language language, String token);

    /** Returns the path at which an alert is ended, by a button or by a bare {@code POST}. */
    String ending(Language language, String token);
}

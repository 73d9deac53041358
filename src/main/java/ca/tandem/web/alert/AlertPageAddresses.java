package ca.tandem.web.alert;

import ca.tandem.alert.AlertAddresses;
import ca.tandem.common.Language;
import ca.tandem.web.shell.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Addresses of the page of alerts in messages. */
@ApplicationScoped
public class AlertPageAddresses implements AlertAddresses {

    @Override
    public String confirming(Language language, String token) {
        return Page.ALERTS.path(language) + "?" + AlertPage.CONFIRM + "=" + token;
    }

    @Override
    public String ending(Language language, String token) {
        return Page.ALERTS.path(language) + "?" + AlertPage.END + "=" + token;
    }
}

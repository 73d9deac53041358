package ca.tandem.web.link;

import ca.tandem.identity.link.PasswordRecovery;
import ca.tandem.web.shell.PageTexts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** The page for people who lost their password. */
@Named
@RequestScoped
public class RecoveryPage {

    /** Name of the field for a name or an e-mail address. */
    static final String WHO = "who";

    /** Query parameter that is present after a request was taken. */
    static final String SENT = "sent";

    @Inject
    PasswordRecovery passwordRecovery;

    @Inject
    PageTexts pageTexts;

    @Inject
    HttpServletRequest request;

    private String error;

    void refuseBlank() {
        error = pageTexts.staff("recovery.blank");
    }

    void delay(Duration delay) {
        error = pageTexts.staff("recovery.wait", delay.toMinutes() + 1);
    }

    /** Checks whether links are sent by e-mail. */
    public boolean isOn() {
        return passwordRecovery.isEnabled();
    }

    /** Checks whether a request was just taken. */
    public boolean isSent() {
        return error == null && request.getParameter(SENT) != null;
    }

    /** Returns the error in the submitted form, or null. */
    public String getError() {
        return error;
    }

    public int getLongest() {
        return PasswordRecovery.LONGEST;
    }
}

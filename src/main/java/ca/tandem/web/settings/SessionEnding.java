package ca.tandem.web.settings;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.oidc.OpenIdSignOut;
import ca.tandem.identity.session.SessionService;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The end of one of the user's sessions, by its button in their list, or of all. The password is asked for, if the user has one. */
@Named
@RequestScoped
public class SessionEnding {

    private static final String PASSWORD = "sessions-password";

    @Inject
    PresentPassword presentPassword;

    @Inject
    SessionService sessions;

    @Inject
    OpenIdSignOut openIdSignOut;

    @Inject
    CurrentAccount account;

    @Inject
    CurrentPage page;

    @Inject
    PageTexts pageTexts;

    @Inject
    ServiceCall serviceCall;

    @Inject
    FlashMessages flashMessages;

    @Inject
    Navigation navigation;

    @Inject
    FacesContext faces;

    @Inject
    HttpServletRequest request;

    private String password;

    /** Ends the session whose button was pressed, if one was. Its button names it, since the list may have changed meanwhile. */
    public void act() {
        var pressed = request.getParameter("end-session");
        if (navigation.isPostback()
                && pressed != null
                && pressed.matches("\\d{1,18}")
                && presentPassword.isVerified(PASSWORD, password)
                && serviceCall.run(() -> sessions.end(Long.parseLong(pressed), account.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("settings.sessions.end.done"));
            navigation.to(page.path("SETTINGS"));
        }
    }

    /** Ends all sessions of the user. */
    public void endAll() {
        if (presentPassword.isVerified(PASSWORD, password)) {
            openIdSignOut.signedOut(request);
            sessions.signOutEverywhere(
                    request, (HttpServletResponse) faces.getExternalContext().getResponse());
            navigation.to(page.path("SIGN_IN") + "?signed-out=everywhere");
        }
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

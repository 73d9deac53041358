package ca.tandem.web.admin;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.session.SessionAdministration;
import ca.tandem.identity.session.SessionService;
import ca.tandem.web.settings.PresentPassword;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The forms with which administrators end all sessions of an account, or of all accounts. */
@Named
@RequestScoped
public class AccountSessions {

    @Inject
    SessionAdministration administration;

    @Inject
    SessionService sessions;

    @Inject
    PresentPassword presentPassword;

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

    /** Ends all sessions of the page's account. */
    public void end() {
        var isOwn = page.getName().equals(account.actor().name());
        if (!serviceCall.run(() -> administration.endAllOf(page.getName(), account.actor()))) {
            return;
        }
        if (isOwn) {
            leave("everywhere");
        } else {
            flashMessages.addSuccess(pageTexts.staff("admin.account.sessions.ended"));
            navigation.to(Page.ACCOUNT.path(page.getLanguage(), page.getName()));
        }
    }

    /** Ends all sessions of all accounts. The password is asked for, if the administrator has one. */
    public void endAll() {
        if (presentPassword.isVerified("sessions-password", password)
                && serviceCall.run(() -> administration.endAll(account.actor()))) {
            leave("accounts");
        }
    }

    private void leave(String said) {
        sessions.leave(request, (HttpServletResponse) faces.getExternalContext().getResponse());
        navigation.to(page.path("SIGN_IN") + "?signed-out=" + said);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

package ca.tandem.web.settings;

import ca.tandem.identity.Account;
import ca.tandem.identity.AccountSettings;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.PasswordPolicy;
import ca.tandem.identity.session.SessionService;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.PasswordFields;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;

/** Setting for the signed-in user's own password. The old one is asked for, within the limits for signing in. */
@Named
@RequestScoped
public class PasswordSettings {

    private static final String OLD = "old-password";

    @Inject
    PresentPassword presentPassword;

    @Inject
    AccountSettings own;

    @Inject
    Accounts accounts;

    @Inject
    SessionService sessions;

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

    private String oldPassword;
    private String newPassword;

    /** Changes the password. All sessions end; that of this browser begins anew. */
    public void change() {
        presentPassword.verify(OLD, oldPassword).ifPresent(this::change);
    }

    private void change(Account verified) {
        if (serviceCall.run(PasswordFields.of("new-password"), () -> own.changePassword(verified, newPassword))) {
            sessions.start(
                    request,
                    (HttpServletResponse) faces.getExternalContext().getResponse(),
                    accounts.require(verified.getName()));
            flashMessages.addSuccess(pageTexts.staff("settings.password.changed"));
            navigation.to(page.path("SETTINGS"));
        }
    }

    /** Checks whether the user signs in with a password of this portal. */
    public boolean isOn() {
        return presentPassword.isAsked();
    }

    /** Returns the instant at which the password was changed last; null if that is not known. */
    public Instant getChangedAt() {
        return account.account().map(Account::getPasswordChangedAt).orElse(null);
    }

    public int getShortest() {
        return account.isWithSecondFactor() ? PasswordPolicy.SHORTEST_BESIDE_FACTOR : PasswordPolicy.SHORTEST;
    }

    public String getAccountName() {
        return account.actor().name();
    }

    public String getOldPassword() {
        return oldPassword;
    }

    public void setOldPassword(String oldPassword) {
        this.oldPassword = oldPassword;
    }

    public String getNewPassword() {
        return newPassword;
    }

    public void setNewPassword(String newPassword) {
        this.newPassword = newPassword;
    }
}

package ca.tandem.web.admin;

import ca.tandem.identity.AccountAdministration;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The form by which an account is kept for emergencies: its password counts although everybody else signs in through OpenID Connect. */
@Named
@RequestScoped
public class EmergencyAccessForm {

    @Inject
    AccountForm accountForm;

    @Inject
    AccountAdministration administration;

    @Inject
    CurrentAccount currentAccount;

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

    /** Keeps the account for emergencies. */
    public void keep() {
        change(true, "admin.account.emergency.kept");
    }

    /** Keeps the account for emergencies no longer. */
    public void end() {
        change(false, "admin.account.emergency.ended");
    }

    private void change(boolean kept, String said) {
        if (serviceCall.run(() -> administration.keepForEmergencies(
                page.getName(), accountForm.getVersion(), kept, currentAccount.actor()))) {
            flashMessages.addSuccess(pageTexts.staff(said));
            navigation.to(Page.ACCOUNT.path(page.getLanguage(), page.getName()));
        }
    }
}

package ca.tandem.web.admin;

import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.factor.SecondFactors;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The form with which an administrator removes the second factors of somebody who lost them. */
@Named
@RequestScoped
public class AccountFactors {

    @Inject
    SecondFactors secondFactors;

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

    /** Removes all second factors of the page's account. */
    public void reset() {
        if (serviceCall.run(() -> secondFactors.reset(page.getName(), currentAccount.actor()))) {
            flashMessages.addSuccess(pageTexts.staff("admin.account.factors.reset.done"));
            navigation.to(Page.ACCOUNT.path(page.getLanguage(), page.getName()));
        }
    }
}

package ca.tandem.web.factor;

import ca.tandem.identity.Account;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.session.SessionService;
import ca.tandem.web.settings.PresentPassword;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.FlashMessages;
import ca.tandem.web.shell.Navigation;
import ca.tandem.web.shell.PageTexts;
import ca.tandem.web.shell.ServiceCall;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;

/** A change of the user's second factors: the password is asked for first, and the session of this browser begins anew afterwards. */
@RequestScoped
class FactorChange {

    @Inject
    PresentPassword presentPassword;

    @Inject
    Accounts accounts;

    @Inject
    SessionService sessions;

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

    /** Verifies the password; a wrong one is said beside its field. */
    Optional<Account> verify(String field, String password) {
        return presentPassword.isAsked() ? presentPassword.verify(field, password) : Optional.empty();
    }

    /**
     * Makes a change that ends all sessions, begins that of this browser anew, and shows the page again.
     *
     * @param fields the ids of fields by the codes of the problems that are said beside them
     * @param done the message key of the success
     */
    void run(Account account, Map<String, String> fields, Runnable act, String done) {
        if (serviceCall.run(fields, act)) {
            sessions.start(
                    request,
                    (HttpServletResponse) faces.getExternalContext().getResponse(),
                    accounts.require(account.getName()));
            flashMessages.addSuccess(pageTexts.staff(done));
            navigation.to(page.path("SECOND_FACTOR"));
        }
    }
}

package ca.tandem.web.admin;

import ca.tandem.identity.CurrentAccount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;

/** Whether whoever asks for a page of administration may see it. */
@Named
@RequestScoped
public class Administration {

    @Inject
    CurrentAccount account;

    @Inject
    FacesContext faces;

    /** Answers 403 to whoever is no administrator; the page then says why. */
    public void authorise() {
        if (!isAllowed()) {
            faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    public boolean isAllowed() {
        return account.isAdministrator();
    }
}

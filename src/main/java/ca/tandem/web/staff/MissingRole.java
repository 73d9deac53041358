package ca.tandem.web.staff;

import ca.tandem.identity.Accounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The start page of a user to whom no role was given yet: it names the people who give one. */
@Named
@RequestScoped
public class MissingRole {

    @Inject
    Accounts accounts;

    /** Returns the display names of the administrators. */
    public String getAdministrators() {
        return String.join(", ", accounts.administrators());
    }
}

package ca.tandem.web.admin;

import ca.tandem.common.Language;
import ca.tandem.identity.Role;

/** The fields that the forms for a new and for an existing account share. */
public abstract class AccountFields {

    private String displayName;
    private Language language = Language.EN;
    private Role[] roles = new Role[0];

    public String getDisplayName() {
        return displayName;
    }

    public void setDisplayName(String displayName) {
        this.displayName = displayName;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public Role[] getRoles() {
        return roles.clone();
    }

    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
    }
}

package ca.tandem.web.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Page of the accessibility statement: the contact address, and the date of the statement's last change. */
@Named("accessibilityPage")
@RequestScoped
public class AccessibilityPage {

    /** Date of the statement's last change; update it whenever the content of the statement changes. */
    private static final String MODIFIED = "2026-11-21";

    @Inject
    @ConfigProperty(name = "tandem.accessibility.email")
    String email;

    public String getEmail() {
        return email;
    }

    public String getModified() {
        return MODIFIED;
    }
}

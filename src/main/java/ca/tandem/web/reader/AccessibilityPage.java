package ca.tandem.web.reader;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The accessibility statement: where to write to, and when the statement was last changed. */
@Named("accessibilityPage")
@RequestScoped
public class AccessibilityPage {

    /** To be moved forward whenever what the statement says is changed. */
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

package ca.tandem.web.filter;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A listener that configures the session cookie: no script can read it, and if the portal is reached by https, the cookie is never sent
 * without, even if the reverse proxy speaks http to this server, and no other host of the domain can set it (RFC 6265bis, section 4.1.3.2).
 * The SameSite attribute is set in {@code glassfish-web.xml}.
 */
public class SessionCookieInitializer implements ServletContextListener {

    /** Minutes for which the container keeps a session longer than it lasts, so that the portal, not the container, ends it. */
    private static final int LONGER = 5;

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    @Inject
    @ConfigProperty(name = "tandem.session.idle", defaultValue = "PT60M")
    Duration idle;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        context.setSessionTimeout(Math.toIntExact(idle.toMinutes()) + LONGER);
        var cookie = context.getSessionCookieConfig();
        var encrypted = base.startsWith("https:");
        cookie.setName(encrypted ? "__Host-tandem" : "tandem");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        // If not set, it follows the request.
        if (encrypted) {
            cookie.setSecure(true);
        }
    }
}

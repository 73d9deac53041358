package ca.tandem.web.filter;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A listener that configures the session cookie: no script can read it, and if the portal is reached by https, the cookie is never sent
 * without, even if the reverse proxy speaks http to this server. The SameSite attribute is set in {@code glassfish-web.xml}.
 */
public class SessionCookieInitializer implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        // If not set, it follows the request.
        if (base.startsWith("https:")) {
            cookie.setSecure(true);
        }
    }
}

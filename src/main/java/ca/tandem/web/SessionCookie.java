package ca.tandem.web;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says how the browser keeps the cookie of a session: no script reads it, and where the portal is reached by https it never goes
 * without, also when the web server before this one speaks http with it. That other sites' forms do not bring it along is said in
 * {@code glassfish-web.xml}.
 */
public class SessionCookie implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        // Left alone, it follows the request.
        if (base.startsWith("https:")) {
            cookie.setSecure(true);
        }
    }
}

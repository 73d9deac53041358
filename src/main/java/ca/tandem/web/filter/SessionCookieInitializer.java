package ca.tandem.web.filter;

import ca.tandem.identity.client.HostCookie;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A listener that configures the cookie of the container's session, which holds the views of pages and does not say who is signed in: no
 * script can read it, and if the portal is reached by https, the cookie is never sent without, even if the reverse proxy speaks http to this
 * server, and no other host of the domain can set it.
 * The SameSite attribute is set in {@code glassfish-web.xml}.
 */
public class SessionCookieInitializer implements ServletContextListener {

    private static final HostCookie COOKIE = new HostCookie("tandem-view", "Lax");

    /** Minutes for which the container keeps views longer than a session lasts, so that the portal, not the container, ends it. */
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
        cookie.setName(COOKIE.name(base));
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        // If not set, it follows the request.
        if (base.startsWith("https:")) {
            cookie.setSecure(true);
        }
    }
}

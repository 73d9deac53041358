package ca.tandem.identity.session;

import ca.tandem.identity.Secrets;
import ca.tandem.identity.client.HostCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie of a user who signed in. It holds a secret of the portal's own, whose hash the database knows, so that every node knows whose
 * session it is without the container's.
 */
@ApplicationScoped
public class SessionCookie {

    private static final HostCookie COOKIE = new HostCookie("tandem", "Lax");

    /** Pattern of what {@link Secrets#random()} returns; for anything else the database is not asked. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{24}");

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    /** Returns the hash of the secret that the request carries; empty if it carries none. */
    Optional<String> hash(HttpServletRequest request) {
        return COOKIE.read(request, base)
                .filter(value -> SECRET.matcher(value).matches())
                .map(Secrets::hash);
    }

    /** Checks whether the browser has signed in before, or holds views of somebody who did. */
    public boolean isRemembered(HttpServletRequest request) {
        return COOKIE.read(request, base).isPresent() || request.getRequestedSessionId() != null;
    }

    void set(HttpServletRequest request, HttpServletResponse response, String secret) {
        send(request, response, secret, HostCookie.UNTIL_THE_BROWSER_ENDS);
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        send(request, response, "", 0);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String value, int seconds) {
        var cookie = COOKIE.with(base, value, seconds);
        cookie.setSecure(cookie.getSecure() || request.isSecure());
        response.addCookie(cookie);
    }
}

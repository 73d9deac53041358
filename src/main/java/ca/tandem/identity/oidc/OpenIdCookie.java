package ca.tandem.identity.oidc;

import ca.tandem.identity.client.HostCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * The cookies of OpenID Connect. With https they are bound to exactly this host; {@code Lax}, because the way back from the provider comes
 * from its site.
 */
enum OpenIdCookie {
    /** The sign-in that the browser has begun, encrypted. */
    PENDING("tandem-oidc", OpenIdSignIn.LASTS),
    /** The key of what the portal keeps for signing this browser out at the provider; it gives access to nothing. */
    SESSION("tandem-oidc-session", Duration.ofHours(24));

    private final String plainName;

    private final int seconds;

    OpenIdCookie(String plainName, Duration lasts) {
        this.plainName = plainName;
        this.seconds = Math.toIntExact(lasts.toSeconds());
    }

    /** Returns the cookie's value; null if the request carries none. */
    String read(HttpServletRequest request, OpenIdSettings settings) {
        return cookie().read(request, settings.baseUrl()).orElse(null);
    }

    void set(HttpServletResponse response, OpenIdSettings settings, String value) {
        response.addCookie(cookie().with(settings.baseUrl(), value, seconds));
    }

    void remove(HttpServletResponse response, OpenIdSettings settings) {
        response.addCookie(cookie().with(settings.baseUrl(), "", 0));
    }

    private HostCookie cookie() {
        return new HostCookie(plainName, "Lax");
    }
}

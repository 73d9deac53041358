package ca.tandem.identity.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

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

    private final Duration lasts;

    OpenIdCookie(String plainName, Duration lasts) {
        this.plainName = plainName;
        this.lasts = lasts;
    }

    private String name(OpenIdSettings settings) {
        return isSecure(settings) ? "__Host-" + plainName : plainName;
    }

    private static boolean isSecure(OpenIdSettings settings) {
        return settings.baseUrl().startsWith("https:");
    }

    /** Returns the cookie's value; null if the request carries none. */
    String read(HttpServletRequest request, OpenIdSettings settings) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name(settings)))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    void set(HttpServletResponse response, OpenIdSettings settings, String value) {
        send(response, settings, value, Math.toIntExact(lasts.toSeconds()));
    }

    void remove(HttpServletResponse response, OpenIdSettings settings) {
        send(response, settings, "", 0);
    }

    private void send(HttpServletResponse response, OpenIdSettings settings, String value, int seconds) {
        var cookie = new Cookie(name(settings), value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure(settings));
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}

package ca.tandem.identity.factor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie by which a browser is known between the first and the second step of a sign-in. With https it is bound to exactly this host. */
@ApplicationScoped
class ChallengeCookie {

    private static final String NAME = "tandem-second-step";

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    /** Returns the secret of the browser's challenge; null if the request carries none. */
    String read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    void set(HttpServletResponse response, String secret) {
        send(response, secret, Math.toIntExact(FactorChallenge.LASTS.toSeconds()));
    }

    void remove(HttpServletResponse response) {
        send(response, "", 0);
    }

    private void send(HttpServletResponse response, String value, int seconds) {
        var cookie = new Cookie(name(), value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(isSecure());
        cookie.setAttribute("SameSite", "Strict");
        response.addCookie(cookie);
    }

    private String name() {
        return isSecure() ? "__Host-" + NAME : NAME;
    }

    private boolean isSecure() {
        return base.startsWith("https:");
    }
}

package ca.tandem.identity.factor;

import ca.tandem.identity.client.HostCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The cookie by which a browser is known between the first and the second step of a sign-in. */
@ApplicationScoped
class ChallengeCookie {

    private static final HostCookie COOKIE = new HostCookie("tandem-second-step", "Strict");

    @Inject
    @ConfigProperty(name = "tandem.base.url")
    String base;

    /** Returns the secret of the browser's challenge; empty if the request carries none. */
    Optional<String> read(HttpServletRequest request) {
        return COOKIE.read(request, base);
    }

    void set(HttpServletResponse response, String secret) {
        response.addCookie(COOKIE.with(base, secret, Math.toIntExact(FactorChallenge.LASTS.toSeconds())));
    }

    void remove(HttpServletResponse response) {
        response.addCookie(COOKIE.with(base, "", 0));
    }
}

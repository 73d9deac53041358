package ca.tandem.web.oidc;

import ca.tandem.common.Language;
import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.oidc.OpenIdProblem;
import ca.tandem.identity.oidc.OpenIdSignIn;
import ca.tandem.identity.throttle.RequestRateLimiter;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import ca.tandem.web.filter.SecurityHeadersFilter;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PercentEncoding;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * A servlet on the way to the provider or back. It is there only where OpenID Connect is on, within a limit for each client, and its address,
 * which may carry a code, is kept secret.
 */
public abstract class OpenIdServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** 429 Too Many Requests (RFC 6585, section 4). */
    private static final int TOO_MANY = 429;

    @Inject
    transient OpenIdSignIn signIn;

    @Inject
    transient RequestRateLimiter limits;

    /** Answers a request that is within the limits. */
    protected abstract void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Returns the one method that the address takes. */
    protected String method() {
        return "GET";
    }

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityHeadersFilter.protectSecretAddress(request, response);
        if (!signIn.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!request.getMethod().equals(method())) {
            response.setHeader("Allow", method());
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var seconds = limits.acquire(RequestKind.OPENID_CONNECT, ClientAddress.network(request));
        if (seconds > 0) {
            response.setHeader("Retry-After", Long.toString(seconds));
            response.sendError(TOO_MANY);
            return;
        }
        answer(request, response);
    }

    /** Returns the language of a code such as {@code fr}; that of the browser if it is none. */
    static Language language(String tag, HttpServletRequest request) {
        return Language.of(tag)
                .or(() -> Language.of(request.getLocale().toLanguageTag()))
                .orElse(Language.EN);
    }

    /** Leads to the sign-in page, which says what went wrong and what to do, and from there to the page that was wanted. */
    static void explain(OpenIdProblem problem, Language language, Optional<String> to, HttpServletResponse response) {
        redirect(
                response,
                Page.SIGN_IN.path(language) + "?" + OpenIdSignInPage.PROBLEM + "=" + problem.code()
                        + OpenIdSignInPage.wanted(to));
    }

    static void redirect(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", PercentEncoding.address(location));
    }
}

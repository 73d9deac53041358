package ca.tandem.web;

import ca.tandem.common.Language;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What every answer, also the error page, tells the browser not to do. Staff pages get their script policy from PrimeFaces, which knows its nonce. */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    /** Marks the request, so that the error page keeps the secret too, however its address was written. */
    private static final String SECRET = SecurityHeaders.class.getName() + ".secret";

    private static final String SECRET_IN_ENGLISH = Page.REVIEW.path(Language.EN, "");
    private static final String SECRET_IN_FRENCH = Page.REVIEW.path(Language.FR, "");
    private static final String READERS_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' https: data:; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        var path = asked(request);
        if (!path.startsWith("/en/staff") && !path.startsWith("/fr/personnel")) {
            response.setHeader("Content-Security-Policy", READERS_POLICY);
        }
        if (request.getAttribute(SECRET) != null
                || path.startsWith(SECRET_IN_ENGLISH)
                || path.startsWith(SECRET_IN_FRENCH)) {
            keepSecret(request, response);
        }
        chain.doFilter(request, response);
    }

    /** What was asked for, also where the error page answers it. */
    private static String asked(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                        && request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                ? path
                : request.getRequestURI();
    }

    /** The address of the page is a secret: links from it do not tell it, nothing on the way keeps the page, nobody finds it. */
    public static void keepSecret(HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(SECRET, true);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }
}

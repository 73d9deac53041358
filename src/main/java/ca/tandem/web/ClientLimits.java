package ca.tandem.web;

import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.throttle.RequestLimits;
import ca.tandem.identity.throttle.RequestLimits.Kind;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Bounds what a client costs without signing in: searching, which no cache answers, and the form for signing in, of which no more is read
 * than a name and a password need. It stands before the pages it is about, see {@code web.xml}.
 */
public class ClientLimits extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** RFC 6585, section 4. */
    private static final int TOO_MANY = 429;

    /** In octets: name, password, and what Faces and PrimeFaces add. */
    private static final int LONGEST_FORM = 4_096;

    @Inject
    transient RequestLimits limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var isSignIn = Page.find(request.getServletPath())
                .filter(visit -> visit.page() == Page.SIGN_IN)
                .isPresent();
        if (isSignIn) {
            if (isForm(request) && !isShort(request)) {
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            }
        } else if (request.getQueryString() != null && !isAllowed(Kind.SEARCH, request, response)) {
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") || request.getMethod().equals("PUT");
    }

    /** A browser says how long its form is; whoever does not may send anything. */
    private static boolean isShort(HttpServletRequest request) {
        return request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= LONGEST_FORM;
    }

    private boolean isAllowed(Kind kind, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var seconds = limits.take(kind, ClientAddress.network(request));
        if (seconds > 0) {
            response.setHeader("Retry-After", Long.toString(seconds));
            response.sendError(TOO_MANY);
        }
        return seconds == 0;
    }
}

package ca.tandem.web;

import ca.tandem.common.body.PlacedRequest;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Turns away, before anything else looks at it, what is never right: a path that has another spelling, a method of no use here, and what
 * another site's page makes a browser send.
 */
public class RequestCheck extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The same for every address, so that it tells nothing of any. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private static final List<String> READING = List.of("GET", "HEAD");

    /** A page of the portal's own, or the person at the browser (Fetch Metadata, Sec-Fetch-Site). */
    private static final List<String> OWN_SITE = List.of("same-origin", "none");

    /** What a browser says in place of an origin that it does not tell, also of our own pages whose address is a secret. */
    private static final String UNTOLD = "null";

    @Inject
    transient Config config;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (path(request).isEmpty() || hasZeroInItsQuery(request) || isSentByAnotherSite(request)) {
            // It may be the address of a secret in another spelling, or sent from elsewhere.
            SecurityHeaders.keepSecret(request, response);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (isFormForTheApi(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Tells whether the query holds the character zero, for which PostgreSQL does not even look. */
    private static boolean hasZeroInItsQuery(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().contains("%00");
    }

    /** The API takes no forms; JAX-RS would read one to its end before it asks who sends it. */
    private static boolean isFormForTheApi(HttpServletRequest request) {
        return PlacedRequest.hasFields(request)
                && path(request).filter(path -> path.startsWith("/api/")).isPresent();
    }

    /**
     * Whether a browser says that a page of somebody else's made it send this. Forms have Faces' view besides, and scripts send JSON; here
     * it holds for whatever is added.
     */
    private boolean isSentByAnotherSite(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null && !origin.equals(UNTOLD) && !isOwn(origin, request);
    }

    /** The portal is known by its address, and where that is not set well, as it is on a machine of one's own, by what was asked for. */
    private boolean isOwn(String origin, HttpServletRequest request) {
        return origin.equals(origin(PublicBase.of(config))) || origin.endsWith("://" + request.getHeader("Host"));
    }

    private static String origin(String address) {
        return address.replaceFirst("^([a-z]+://[^/]+).*", "$1");
    }

    /** The path within the portal, decoded; empty where it is none. */
    static Optional<String> path(HttpServletRequest request) {
        return RequestPath.decode(
                request.getRequestURI().substring(request.getContextPath().length()));
    }
}

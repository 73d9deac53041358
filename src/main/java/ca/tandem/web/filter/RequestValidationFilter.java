package ca.tandem.web.filter;

import ca.tandem.common.BaseUrl;
import ca.tandem.common.body.LimitedBodyRequest;
import ca.tandem.web.shell.RequestParameters;
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
 * The first filter: it rejects requests that are never legitimate, namely a path in a non-canonical spelling, a query that names a parameter
 * twice, a method that the portal does not use, and a request that another site's page made the browser send.
 */
public class RequestValidationFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The accepted methods; the same for every address, so that the answer reveals nothing about any of them. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");

    private static final List<String> SAFE_METHODS = List.of("GET", "HEAD");

    /** The values of Sec-Fetch-Site for a page of the portal or for the user at the browser (Fetch Metadata). */
    private static final List<String> OWN_SITE = List.of("same-origin", "none");

    /** The Origin header of a browser that withholds the origin, as it does for the portal's own pages with a secret address too. */
    private static final String OPAQUE_ORIGIN = "null";

    @Inject
    transient Config config;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (path(request).isEmpty()
                || hasZeroInItsQuery(request)
                || RequestParameters.isRepeatedInQuery(request)
                || isCrossSite(request)) {
            // The address may be a secret one in another spelling, or was requested from another site.
            SecurityHeadersFilter.protectSecretAddress(request, response);
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

    /** Checks whether the query contains the character U+0000, which PostgreSQL refuses in a parameter. */
    private static boolean hasZeroInItsQuery(HttpServletRequest request) {
        return request.getQueryString() != null && request.getQueryString().contains("%00");
    }

    /** Checks whether a form is sent to the API, which accepts none; JAX-RS would read it to its end before it checks who sent it. */
    private static boolean isFormForTheApi(HttpServletRequest request) {
        return LimitedBodyRequest.hasFields(request)
                && path(request).filter(path -> path.startsWith("/api/")).isPresent();
    }

    /**
     * Checks whether the browser says that another site's page made it send the request. Forms are also protected by the Faces view state,
     * and scripts send JSON; this check covers whatever is added later.
     */
    private boolean isCrossSite(HttpServletRequest request) {
        if (SAFE_METHODS.contains(request.getMethod())) {
            return false;
        }
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null && !origin.equals(OPAQUE_ORIGIN) && !isOwn(origin, request);
    }

    /**
     * Checks whether an origin is the portal itself: its configured base URL or, where that is not set properly, as on a developer's
     * machine, the requested host.
     */
    private boolean isOwn(String origin, HttpServletRequest request) {
        var own = origin(BaseUrl.of(config));
        return origin.equals(own)
                || (!own.startsWith("https:") && origin.equals("http://" + request.getHeader("Host")));
    }

    private static String origin(String address) {
        return address.replaceFirst("^([a-z]+://[^/]+).*", "$1");
    }

    /** Returns the decoded path within the application; empty if the path is not acceptable. */
    static Optional<String> path(HttpServletRequest request) {
        return RequestPath.decode(
                request.getRequestURI().substring(request.getContextPath().length()));
    }
}

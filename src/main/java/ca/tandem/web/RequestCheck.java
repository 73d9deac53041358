package ca.tandem.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Turns away, before anything else looks at it, what is never right: a path that has another spelling, and methods of no use here. */
public class RequestCheck extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The same for every address, so that it tells nothing of any. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (path(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** The path within the portal, decoded; empty where it is none. */
    static Optional<String> path(HttpServletRequest request) {
        return RequestPath.decode(
                request.getRequestURI().substring(request.getContextPath().length()));
    }
}

package ca.tandem.web.filter;

import ca.tandem.web.shell.SessionlessRequest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A filter of a page that the secret of a link opens. The page neither needs nor creates a session. A {@code GET} gives the page that asks
 * for the secret; a form brings it.
 */
public abstract class LinkFilter extends HttpFilter {

    /** HTTP status 422, Unprocessable Content (RFC 9110, section 15.5.21). */
    protected static final int UNPROCESSABLE = 422;

    private static final long serialVersionUID = 1L;

    @Override
    protected final void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityHeadersFilter.protectSecretAddress(request, response);
        switch (request.getMethod()) {
            case "HEAD", "GET" -> show(request, response, chain);
            case "POST" -> open(request, response, chain);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    /** Answers a form, which may bring the secret alone or with what the page asks for. */
    protected abstract void open(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException;

    /** Shows the page, without a session. */
    protected static void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new SessionlessRequest(request), response);
    }
}

package ca.tandem.web.reader;

import ca.tandem.web.shell.SessionlessRequest;
import ca.tandem.web.shell.StrongETag;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Filter of the pages and feeds for readers, which are the same for every user: they are read-only, create no session, and carry a strong
 * {@code ETag} made from the body, so that a reader, a proxy or a feed reader that has the current body gets status 304. Pages pass through
 * this filter when {@code AddressFilter} forwards to their view.
 */
@WebFilter(
        urlPatterns = {
            "/reader/*",
            JobFeed.ENGLISH,
            JobFeed.FRENCH,
            JsonFeed.ENGLISH,
            JsonFeed.FRENCH,
            PostingCalendar.PATTERN,
            Sitemap.PATH,
            RobotsTxt.PATH
        },
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class CacheableFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new SessionlessRequest(request), response);
            return;
        }
        if (!READING.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", "GET", "HEAD"));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        var held = new BufferedResponse(response);
        chain.doFilter(new SessionlessRequest(request), held);
        if (held.isPage()) {
            answer(request, response, held);
        }
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, BufferedResponse held)
            throws IOException {
        var body = held.body();
        var tag = StrongETag.of(body);
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, no-cache");
        if (StrongETag.matches(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }
}

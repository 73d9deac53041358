package ca.tandem.web.filter;

import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.throttle.RequestRateLimiter;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageRequest;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * A filter that limits what a client can cost without signing in: searches, of which each may be another, and the forms for signing in and for
 * passwords, whose body may be no longer than what they ask for needs. {@code web.xml} maps it to the pages in question.
 */
public class ClientLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** 429 Too Many Requests (RFC 6585, section 4). */
    private static final int TOO_MANY = 429;

    /**
     * Maximum length of a form, in bytes: name, password, and what Faces and PrimeFaces add; with a link also the display name, for the
     * second step what a passkey answers, for an alert its search, and for feedback two texts.
     */
    private static final Map<Page, Integer> LONGEST_FORMS = Map.of(
            Page.SIGN_IN,
            4_096,
            Page.SECOND_STEP,
            32_768,
            Page.RECOVERY,
            4_096,
            Page.WELCOME,
            8_192,
            Page.ALERTS,
            16_384,
            Page.FEEDBACK,
            16_384);

    /** Pages whose query is a search. */
    private static final Set<Page> SEARCHES = EnumSet.of(Page.LIST, Page.ARCHIVE, Page.ALERTS);

    @Inject
    transient RequestRateLimiter limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isForm(request) && request.getQueryString() == null) {
            chain.doFilter(request, response);
            return;
        }
        var page = Page.find(request.getServletPath()).map(PageRequest::page);
        var longest = page.map(LONGEST_FORMS::get);
        if (longest.isPresent() && isForm(request) && !isShort(request, longest.get())) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        // The page of alerts searches too, since it names the search in words, and also where its form comes back.
        var isAlert = page.filter(Page.ALERTS::equals).isPresent();
        var isSearch = request.getQueryString() != null
                && page.filter(SEARCHES::contains).isPresent();
        if ((isSearch || (isAlert && isForm(request))) && !isAllowed(RequestKind.SEARCH, request, response)) {
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForm(HttpServletRequest request) {
        return request.getMethod().equals("POST") || request.getMethod().equals("PUT");
    }

    /** Checks the declared length. Browsers declare the length of a form; without a declaration the body could have any length. */
    private static boolean isShort(HttpServletRequest request, int longest) {
        return request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= longest;
    }

    private boolean isAllowed(RequestKind requestKind, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var seconds = limits.acquire(requestKind, ClientAddress.network(request));
        if (seconds > 0) {
            response.setHeader("Retry-After", Long.toString(seconds));
            response.sendError(TOO_MANY);
        }
        return seconds == 0;
    }
}

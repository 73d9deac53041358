package ca.tandem.web.filter;

import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.throttle.RequestRateLimiter;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.SessionlessRequest;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A filter of a readers' page with a form, which needs no session. The form carries no CSRF token: there is no session that another site could
 * abuse.
 */
public abstract class ReaderFormFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** HTTP status 422, Unprocessable Content (RFC 9110, section 15.5.21). */
    private static final int UNPROCESSABLE = 422;

    /** 429 Too Many Requests (RFC 6585, section 4). */
    private static final int TOO_MANY = 429;

    @Inject
    transient CurrentPage page;

    @Inject
    transient RequestRateLimiter limits;

    /** Shows the page to a request that reads, takes a form, and refuses other methods. */
    protected final void handle(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "HEAD", "GET" -> open(request, response, chain);
            case "POST" -> take(request, response, chain);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    /** Answers a request that reads. */
    protected void open(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        show(request, response, chain);
    }

    /** Takes a form. */
    protected abstract void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException;

    /** Shows the page, with the status that the response has. */
    protected void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new SessionlessRequest(request), response);
    }

    /** Shows the form with its errors. */
    protected final void showErrors(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setStatus(UNPROCESSABLE);
        show(request, response, chain);
    }

    /**
     * Counts a form against the limit of its sender's network; beyond it, shows the form again and says when to send it.
     *
     * @param delay takes the time after which the form can be sent, for the page to say
     * @return true if the form may be taken
     */
    protected final boolean isWithinLimit(
            RequestKind requestKind,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            Consumer<Duration> delay)
            throws IOException, ServletException {
        var seconds = limits.acquire(requestKind, ClientAddress.network(request));
        if (seconds > 0) {
            response.setStatus(TOO_MANY);
            response.setHeader("Retry-After", Long.toString(seconds));
            delay.accept(Duration.ofSeconds(seconds));
            show(request, response, chain);
        }
        return seconds == 0;
    }

    /**
     * Leads to the notice of what became of a form, so that to load it again sends nothing again.
     *
     * @param parameter the name of the parameter that says it
     */
    protected final void leadToNotice(String parameter, Enum<?> outcome, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                page.pathIn(page.getLanguage()) + "?" + parameter + "="
                        + outcome.name().toLowerCase(Locale.ROOT));
    }
}

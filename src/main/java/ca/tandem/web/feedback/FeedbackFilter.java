package ca.tandem.web.feedback;

import ca.tandem.feedback.FeedbackService;
import ca.tandem.feedback.FeedbackService.Outcome;
import ca.tandem.identity.client.ClientAddress;
import ca.tandem.identity.throttle.RequestRateLimiter;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import ca.tandem.publication.CatalogueEntry;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.SessionlessRequest;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;

/**
 * A filter of the page for readers' feedback, which needs no session. Its form carries no CSRF token: there is no session that another site
 * could abuse.
 */
@WebFilter(urlPatterns = "/feedback/*", dispatcherTypes = DispatcherType.FORWARD)
public class FeedbackFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** HTTP status 422, Unprocessable Content (RFC 9110, section 15.5.21). */
    private static final int UNPROCESSABLE = 422;

    /** 429 Too Many Requests (RFC 6585, section 4). */
    private static final int TOO_MANY = 429;

    @Inject
    transient FeedbackService feedbackService;

    @Inject
    transient FeedbackPage feedbackPage;

    @Inject
    transient CurrentPage page;

    @Inject
    transient RequestRateLimiter limits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What is quoted and typed stays with the reader and the portal.
        response.setHeader("Cache-Control", "private, no-store");
        var posting = feedbackPage.posting();
        if (posting.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (request.getMethod()) {
            case "HEAD", "GET" -> show(request, response, chain);
            case "POST" -> take(posting.get(), request, response, chain);
            default -> {
                response.setHeader("Allow", "GET, HEAD, POST");
                response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void take(
            CatalogueEntry posting, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var read = feedbackPage.read(posting);
        if (read.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            show(request, response, chain);
            return;
        }
        var seconds = limits.acquire(RequestKind.FEEDBACK, ClientAddress.network(request));
        if (seconds > 0) {
            response.setStatus(TOO_MANY);
            response.setHeader("Retry-After", Long.toString(seconds));
            feedbackPage.delay(Duration.ofSeconds(seconds));
            show(request, response, chain);
            return;
        }
        var outcome = feedbackService.take(read.get());
        if (outcome == Outcome.GONE) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            done(outcome, response);
        }
    }

    /** Leads to the notice, so that to load it again sends nothing again. */
    private void done(Outcome outcome, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                "Location",
                page.pathIn(page.getLanguage()) + "?" + FeedbackPage.DONE + "="
                        + outcome.name().toLowerCase(Locale.ROOT));
    }

    private static void show(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(new SessionlessRequest(request), response);
    }
}

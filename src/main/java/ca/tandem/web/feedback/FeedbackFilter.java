package ca.tandem.web.feedback;

import ca.tandem.feedback.FeedbackService;
import ca.tandem.feedback.FeedbackService.Outcome;
import ca.tandem.identity.throttle.RequestRateLimiter.RequestKind;
import ca.tandem.web.filter.ReaderFormFilter;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A filter of the page for readers' feedback. */
@WebFilter(urlPatterns = "/feedback/*", dispatcherTypes = DispatcherType.FORWARD)
public class FeedbackFilter extends ReaderFormFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FeedbackService feedbackService;

    @Inject
    transient FeedbackPage feedbackPage;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        // What is quoted and typed stays with the reader and the portal.
        response.setHeader("Cache-Control", "private, no-store");
        if (feedbackPage.posting().isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            handle(request, response, chain);
        }
    }

    @Override
    protected void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var read = feedbackPage.read();
        if (read.isEmpty()) {
            showErrors(request, response, chain);
        } else if (isWithinLimit(RequestKind.FEEDBACK, request, response, chain, feedbackPage::delay)) {
            var outcome = feedbackService.take(read.get());
            if (outcome == Outcome.GONE) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            } else {
                leadToNotice(FeedbackPage.DONE, outcome, response);
            }
        }
    }
}

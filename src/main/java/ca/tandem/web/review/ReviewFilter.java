package ca.tandem.web.review;

import ca.tandem.common.Causes;
import ca.tandem.posting.Contribution;
import ca.tandem.review.ReviewService;
import ca.tandem.web.filter.LinkFilter;
import ca.tandem.web.shell.LinkCode;
import ca.tandem.workflow.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Filter of the review page, which neither needs nor creates a session. Without the code of a link the page asks for it. Its form carries no
 * CSRF token: the browser adds nothing to it that another site could abuse, and a client that can fill it in already knows the secret.
 */
@WebFilter(urlPatterns = "/review/*", dispatcherTypes = DispatcherType.FORWARD)
public class ReviewFilter extends LinkFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReviewService reviewService;

    @Inject
    transient ReviewPage reviewPage;

    @Override
    protected void open(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var token = LinkCode.take(request).orElse("");
        var link = reviewService.byToken(token);
        if (link.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!reviewService.isOpen(link.get())) {
            response.sendError(HttpServletResponse.SC_GONE);
            return;
        }
        if (!reviewPage.isSubmitted()) {
            reviewService.recordOpened(token);
        } else if (submitComment(request, token)) {
            // No redirect, which could not bring the code along; a form that is sent again adds no second comment.
            reviewPage.thank();
        } else {
            response.setStatus(UNPROCESSABLE);
        }
        show(request, response, chain);
    }

    /** Submits the comment; returns false if it is refused, and the page then gives the reasons and keeps the input. */
    private boolean submitComment(HttpServletRequest request, String token) {
        try {
            reviewService.comment(
                    token,
                    request.getParameter(ReviewPage.NAME),
                    part(request.getParameter(ReviewPage.ABOUT)).orElse(null),
                    request.getParameter(ReviewPage.WORDS));
            return true;
        } catch (RuntimeException e) {
            reviewPage.refuse(
                    Causes.first(e, RefusedException.class).orElseThrow(() -> e).refusals());
            return false;
        }
    }

    private static Optional<Contribution.ContributedPart> part(String word) {
        return word == null
                ? Optional.empty()
                : Stream.of(Contribution.ContributedPart.values())
                        .filter(contributedPart -> contributedPart.name().equals(word.toUpperCase(Locale.ROOT)))
                        .findFirst();
    }
}

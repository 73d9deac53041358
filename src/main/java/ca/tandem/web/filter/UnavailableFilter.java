package ca.tandem.web.filter;

import ca.tandem.common.Causes;
import ca.tandem.common.body.BodyReadLimit;
import ca.tandem.common.body.BodyRefusedException;
import ca.tandem.common.body.LimitedBodyRequest;
import ca.tandem.common.outage.DatabaseFailure;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A filter that answers 503 if the portal cannot answer now but soon will, because its database is unavailable or too many bodies are being
 * read, and 408 if a body did not arrive. Every body is read behind this filter, whatever servlet reads it.
 */
public class UnavailableFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The Retry-After header, in seconds. */
    public static final String RETRY_AFTER = "5";

    private static final BodyReadLimit PLACES = new BodyReadLimit();

    private transient BusyPage busy;

    @Override
    public void init() throws ServletException {
        try {
            busy = new BusyPage(getServletContext());
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            chain.doFilter(new BodylessRequest(request), response);
            return;
        }
        try (var placed = new LimitedBodyRequest(request, PLACES)) {
            try {
                chain.doFilter(placed, response);
            } catch (IOException | ServletException | RuntimeException e) {
                var refused = Causes.first(e, BodyRefusedException.class);
                if (response.isCommitted() || (refused.isEmpty() && !DatabaseFailure.isCauseOf(e))) {
                    throw e;
                }
                prepare(response);
                if (refused.isEmpty()) {
                    SubmittedForm.store(placed);
                    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
                } else {
                    refuse(response, refused.get().reason());
                }
            }
        }
    }

    private static void prepare(HttpServletResponse response) {
        response.resetBuffer();
        response.setHeader("Retry-After", RETRY_AFTER);
        response.setHeader("Cache-Control", "no-store");
    }

    private void refuse(HttpServletResponse response, BodyRefusedException.RefusalReason refusalReason)
            throws IOException {
        // The rest of the body will not be read, so the connection cannot be used again.
        response.setHeader("Connection", "close");
        if (refusalReason == BodyRefusedException.RefusalReason.NO_PLACE) {
            busy.send(response);
        } else {
            response.sendError(refusalReason.status());
        }
    }
}

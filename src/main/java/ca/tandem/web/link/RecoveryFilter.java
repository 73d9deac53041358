package ca.tandem.web.link;

import ca.tandem.identity.link.PasswordRecovery;
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

/** A filter of the page for people who lost their password. It answers the same, and as fast, whether or not there is such an account. */
@WebFilter(urlPatterns = "/link/recovery.xhtml", dispatcherTypes = DispatcherType.FORWARD)
public class RecoveryFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** HTTP status 422, Unprocessable Content (RFC 9110, section 15.5.21). */
    private static final int UNPROCESSABLE = 422;

    /** 429 Too Many Requests (RFC 6585, section 4). */
    private static final int TOO_MANY = 429;

    @Inject
    transient CurrentPage page;

    @Inject
    transient PasswordRecovery passwordRecovery;

    @Inject
    transient RecoveryPage recoveryPage;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getMethod().equals("POST") && passwordRecovery.isEnabled()) {
            var typed = request.getParameter(RecoveryPage.WHO);
            if (typed == null || typed.isBlank()) {
                response.setStatus(UNPROCESSABLE);
                recoveryPage.refuseBlank();
            } else {
                var delay = passwordRecovery.ask(request, typed);
                if (delay.isZero()) {
                    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                    response.setHeader("Location", page.pathIn(page.getLanguage()) + "?" + RecoveryPage.SENT + "=1");
                    return;
                }
                response.setStatus(TOO_MANY);
                response.setHeader(
                        "Retry-After", Long.toString(delay.plusMillis(999).toSeconds()));
                recoveryPage.delay(delay);
            }
        }
        chain.doFilter(new SessionlessRequest(request), response);
    }
}

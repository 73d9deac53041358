package ca.tandem.web.filter;

import ca.tandem.identity.Account;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.refusal.RefusalLog;
import ca.tandem.identity.refusal.RefusedRequest;
import ca.tandem.web.shell.Page;
import ca.tandem.web.shell.PageRequest;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;

/**
 * A filter that looks at each response once it is decided, and has refused requests logged: whoever refuses one, be it another filter, a
 * page, a servlet or the API. What is not there (404) is no refusal.
 */
public class RefusalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(RefusalFilter.class.getName());

    /** Statuses of requests that were refused, unlike those that could not be carried out. */
    private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 405, 413, 415, 429);

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH");

    @Inject
    transient RefusalLog refusalLog;

    @Inject
    transient CurrentAccount currentAccount;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        try {
            log(request, response.getStatus());
        } catch (RuntimeException e) {
            // The response is decided, and another one would not be true.
            LOG.log(Level.WARNING, "A refusal could not be put on record", e);
        }
    }

    private void log(HttpServletRequest request, int status) {
        var code = RefusedRequest.code(request);
        if (code == null && (!REFUSED.contains(status) || isExplanation(request))) {
            return;
        }
        var place = method(request) + " " + place(request);
        var account = code != null || status == HttpServletResponse.SC_FORBIDDEN
                ? currentAccount.account()
                : Optional.<Account>empty();
        account.ifPresentOrElse(
                known -> refusalLog.ofAccount(request, known.getName(), place, code),
                () -> refusalLog.ofStranger(request, "Refused with " + status + ": " + place));
    }

    /**
     * Checks whether the sign-in page is read, whose status may be that of a sign-in that failed at the provider, as the address says. That
     * was logged when it failed, and anybody can make up such an address for somebody else.
     */
    private static boolean isExplanation(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getAttribute(PageRequest.ATTRIBUTE) instanceof PageRequest pageRequest
                && pageRequest.page() == Page.SIGN_IN;
    }

    /** Returns the method if it is one of HTTP's: nothing that a client makes up is logged. */
    private static String method(HttpServletRequest request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "?";
    }

    /** Returns the page, the operation, or the pattern of the servlet; never the address itself, which may be a secret. */
    private static String place(HttpServletRequest request) {
        if (request.getAttribute(PageRequest.ATTRIBUTE) instanceof PageRequest pageRequest) {
            return pageRequest.page().name();
        }
        return Optional.ofNullable(RefusedRequest.place(request))
                .orElseGet(() -> request.getHttpServletMapping().getPattern());
    }
}
